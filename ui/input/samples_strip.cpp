#include "ui/input/samples_strip.h"

#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QImageReader>
#include <QToolButton>

#include <algorithm>

namespace vecset {
namespace {

constexpr int kThumbnail = 48;
constexpr int kTile = kThumbnail + 10;

QImage readThumbnail(const QString& path) {
    QImage image = QImageReader(path).read();
    return image.isNull() ? image
                          : image.scaled(2 * kThumbnail, 2 * kThumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

SamplesStrip::SamplesStrip(std::vector<SamplePicture> samples, QThreadPool& pool, QWidget* parent)
    : QWidget(parent), m_samples(std::move(samples)), m_grid(new QGridLayout(this)),
      m_thumbnails(pool, this, [this](const std::vector<QImage>& images) {
          for (std::size_t i = 0; i < images.size(); ++i) m_buttons[i]->setIcon(QIcon(QPixmap::fromImage(images[i])));
      }) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(Theme::instance().tokens().space1);
    for (std::size_t i = 0; i < m_samples.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setIconSize({kThumbnail, kThumbnail});
        button->setMinimumSize(kTile, kTile);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setCheckable(true);
        button->setAutoExclusive(false);
        // The check mark follows what is open (setOpenPath), not the click.
        connect(button, &QToolButton::clicked, this, [this, button, i](bool checked) {
            button->setChecked(!checked);
            Q_EMIT chosen(static_cast<int>(i));
        });
        m_buttons.push_back(button);
    }
    retranslateUi();
    arrange();
    m_thumbnails.start([samples = m_samples](const JobContext& job) {
        std::vector<QImage> images;
        for (const SamplePicture& sample : samples) {
            job.throwIfCancelled();
            images.push_back(readThumbnail(sample.path));
        }
        return images;
    });
}

void SamplesStrip::setOpenPath(const QString& path) {
    for (std::size_t i = 0; i < m_buttons.size(); ++i) m_buttons[i]->setChecked(m_samples[i].path == path);
}

void SamplesStrip::arrange() {
    const int spacing = std::max(0, m_grid->spacing());
    const int fitting = std::max(1, (width() + spacing) / (kTile + spacing));
    // Two even rows look better than seven and one.
    const int columns = fitting >= 8 ? 8 : std::min(4, fitting);
    if (columns == m_columns) return;
    m_columns = columns;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_grid->addWidget(m_buttons[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    }
}

void SamplesStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void SamplesStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

void SamplesStrip::retranslateUi() {
    for (std::size_t i = 0; i < m_samples.size(); ++i) {
        m_samples[i].title = sampleTitle(m_samples[i].path);
        m_buttons[i]->setAccessibleName(m_samples[i].title);
        m_buttons[i]->setToolTip(tr("%1: open this sample picture (public domain).").arg(m_samples[i].title));
    }
}

} // namespace vecset
