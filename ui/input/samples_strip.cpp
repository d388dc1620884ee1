#include "ui/input/samples_strip.h"

#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QImageReader>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace vecset {
namespace {

constexpr int kThumbnail = 48;
constexpr int kTile = kThumbnail + 10;
constexpr int kInset = 6; ///< free pixels of a tile around the object

QImage readThumbnail(const QString& path) {
    QImage image = QImageReader(path).read();
    return image.isNull() ? image
                          : image.scaled(2 * kThumbnail, 2 * kThumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

/// Samples are cut out: on a middling ground black leather and white linen are both seen, in either theme.
QIcon onTile(const QImage& image) {
    const Tokens& tokens = Theme::instance().tokens();
    QPixmap tile(2 * kThumbnail, 2 * kThumbnail);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixColours(tokens.surface, tokens.text, Theme::instance().isDark() ? 0.42 : 0.09));
    painter.drawRoundedRect(tile.rect(), 2 * tokens.radius, 2 * tokens.radius);
    const QRect inner = tile.rect().adjusted(kInset, kInset, -kInset, -kInset);
    const QImage scaled = image.scaled(inner.size(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    painter.drawImage(inner.center() - scaled.rect().center(), scaled);
    painter.end();
    tile.setDevicePixelRatio(2.0);
    return {tile};
}

} // namespace

SamplesStrip::SamplesStrip(std::vector<SamplePicture> samples, QThreadPool& pool, QWidget* parent)
    : QWidget(parent), m_samples(std::move(samples)), m_grid(new QGridLayout(this)),
      m_thumbnails(pool, this, [this](const std::vector<QImage>& images) {
          m_images = images;
          showThumbnails();
      }) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(Theme::instance().tokens().space1);
    for (std::size_t i = 0; i < m_samples.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setIconSize({kThumbnail, kThumbnail});
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
    connect(&Theme::instance(), &Theme::changed, this, &SamplesStrip::showThumbnails);
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

void SamplesStrip::showThumbnails() {
    for (std::size_t i = 0; i < m_images.size(); ++i) m_buttons[i]->setIcon(onTile(m_images[i]));
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
    const int rows = (static_cast<int>(m_buttons.size()) + columns - 1) / columns;
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        m_grid->setRowMinimumHeight(row, row < rows ? kTile : 0); // the style sheet lowers the buttons' own
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
