#pragma once

#include "ui/input/latest_task.h"
#include "ui/input/sample_pictures.h"

#include <QImage>
#include <QWidget>

#include <vector>

class QGridLayout;
class QToolButton;

namespace vecset {

/// The sample pictures as thumbnails: one click to a picture on the first day. The thumbnails are read on the pool.
class SamplesStrip : public QWidget {
    Q_OBJECT

public:
    SamplesStrip(std::vector<SamplePicture> samples, QThreadPool& pool, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<SamplePicture>& samples() const { return m_samples; }
    [[nodiscard]] QToolButton* button(int index) const { return m_buttons.at(static_cast<std::size_t>(index)); }
    /// Marks the sample that is open; another path marks none.
    void setOpenPath(const QString& path);

Q_SIGNALS:
    void chosen(int index);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslateUi();
    void arrange();
    void showThumbnails();

    std::vector<SamplePicture> m_samples;
    std::vector<QToolButton*> m_buttons;
    std::vector<QImage> m_images;
    QGridLayout* m_grid;
    int m_columns = 0;
    LatestTask<std::vector<QImage>> m_thumbnails;
};

} // namespace vecset
