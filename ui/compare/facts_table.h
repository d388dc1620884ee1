#pragma once

#include "ui/compare/compare_facts.h"

#include <QColor>
#include <QList>
#include <QWidget>

#include <functional>

class QGridLayout;

namespace vecset {

/// Facts in lines: label, A, B and how they relate; or label and one value. The better side of a line is written in
/// text colour, the other quietly.
class FactsTable : public QWidget {
    Q_OBJECT

public:
    enum class Columns { TwoSides, OneValue };
    explicit FactsTable(Columns columns, QWidget* parent = nullptr);

    /// A square of this colour stands before a line's label where the function gives one that is valid.
    void setSwatch(std::function<QColor(const QString& id)> swatch);
    void setFacts(const QList<CompareFact>& facts);
    [[nodiscard]] const QList<CompareFact>& facts() const { return m_facts; }

private:
    void build();
    void addHeader();
    void addLine(int row, const CompareFact& fact);

    Columns m_columns;
    std::function<QColor(const QString&)> m_swatch;
    QList<CompareFact> m_facts;
    QWidget* m_body = nullptr;
    QGridLayout* m_grid = nullptr;
};

} // namespace vecset
