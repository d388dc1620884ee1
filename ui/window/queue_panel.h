#pragma once

#include "ui/jobs/generation_controller.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace vecset {

class EmptyState;

/// The jobs that run or wait, each with a button that cancels it.
class QueuePanel : public QWidget {
    Q_OBJECT

public:
    explicit QueuePanel(GenerationController& controller, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* row(const JobTicket& ticket);

    GenerationController& m_controller;
    EmptyState* m_empty;
    QWidget* m_list;
    QVBoxLayout* m_rows;
};

} // namespace vecset
