#include "ui/compare/facts_panel.h"

#include "ui/compare/facts_table.h"
#include "ui/compare/stage_bars.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

#include <utility>

namespace vecset {
namespace {

constexpr int kThumbnail = 52;
constexpr int kThreeCardsFrom = 930; ///< from this width on three cards fit side by side, in German too

/// The picture on a checkerboard, in a square with round corners.
QPixmap thumbnailOf(const QImage& picture, double ratio) {
    const Tokens& tokens = Theme::instance().tokens();
    QPixmap result(QSize(kThumbnail, kThumbnail) * ratio);
    result.setDevicePixelRatio(ratio);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::NoPen);
    QPixmap board(12, 12);
    board.fill(tokens.checkerLight);
    QPainter squares(&board);
    squares.fillRect(0, 0, 6, 6, tokens.checkerDark);
    squares.fillRect(6, 6, 6, 6, tokens.checkerDark);
    squares.end();
    painter.setBrush(QBrush(board));
    painter.drawRoundedRect(QRectF(0, 0, kThumbnail, kThumbnail), tokens.radius, tokens.radius);
    const QImage small =
        picture.scaled(QSize(kThumbnail, kThumbnail) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    const QSizeF size = QSizeF(small.size()) / ratio;
    painter.drawImage(QRectF(QPointF((kThumbnail - size.width()) / 2, (kThumbnail - size.height()) / 2), size), small);
    return result;
}

} // namespace

FactsPanel::FactsPanel(QWidget* parent) : QWidget(parent), m_layout(new QGridLayout(this)) {
    const Tokens& tokens = Theme::instance().tokens();
    m_layout->setContentsMargins(tokens.space2, tokens.space2, tokens.space2, tokens.space2);
    m_layout->setSpacing(tokens.space2);
    m_timeCard = buildTimeCard();
    m_distanceCard = buildDistanceCard();
    m_resultCard = buildResultCard();
    arrange();
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        showPicture();
        showFacts();
    });
    retranslateUi();
    showPicture();
}

QFrame* FactsPanel::makeCard(QLabel*& title) {
    const Tokens& tokens = Theme::instance().tokens();
    auto* card = new QFrame(this);
    setRole(card, "card");
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(tokens.space3, tokens.space2, tokens.space3, tokens.space3);
    layout->setSpacing(tokens.space2);
    title = new QLabel(card);
    setRole(title, "section");
    layout->addWidget(title);
    return card;
}

QFrame* FactsPanel::buildTimeCard() {
    QFrame* card = makeCard(m_timeTitle);
    auto* layout = static_cast<QVBoxLayout*>(card->layout());
    m_headline = new QLabel(card);
    m_headline->setWordWrap(true);
    setRole(m_headline, "title");
    m_picture = new QLabel(card);
    m_bars = new StageBars(card);
    auto* top = new QHBoxLayout;
    top->setSpacing(Theme::instance().tokens().space2);
    top->addWidget(m_headline, 1);
    top->addWidget(m_picture, 0, Qt::AlignTop);
    layout->addLayout(top);
    layout->addWidget(m_bars);
    m_times = new FactsTable(FactsTable::Columns::TwoSides, card);
    m_times->setSwatch([](const QString& id) { return id == QLatin1String("total") ? QColor() : stageColour(id); });
    layout->addWidget(m_times);
    layout->addStretch(1);
    return card;
}

QFrame* FactsPanel::buildDistanceCard() {
    QFrame* card = makeCard(m_distanceTitle);
    auto* layout = static_cast<QVBoxLayout*>(card->layout());
    m_state = new QLabel(card);
    m_state->setWordWrap(true);
    setRole(m_state, "muted");
    m_progress = new QProgressBar(card);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 100);
    m_distances = new FactsTable(FactsTable::Columns::OneValue, card);
    layout->addWidget(m_state);
    layout->addWidget(m_progress);
    layout->addWidget(m_distances);
    layout->addStretch(1);
    return card;
}

QFrame* FactsPanel::buildResultCard() {
    QFrame* card = makeCard(m_resultTitle);
    auto* layout = static_cast<QVBoxLayout*>(card->layout());
    m_results = new FactsTable(FactsTable::Columns::TwoSides, card);
    layout->addWidget(m_results);
    layout->addStretch(1);
    return card;
}

void FactsPanel::setOrientation(Qt::Orientation orientation) {
    m_orientation = orientation;
    arrange();
}

void FactsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
    keepHeight();
}

bool FactsPanel::event(QEvent* event) {
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) keepHeight();
    return handled;
}

/// The tables are made anew with every fact; a scroll area notices too late that they grew, and squeezes their lines.
void FactsPanel::keepHeight() {
    setMinimumHeight(m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width())
                                                   : m_layout->totalSizeHint().height());
}

void FactsPanel::arrange() {
    const bool column = m_orientation == Qt::Vertical;
    const bool three = !column && width() >= kThreeCardsFrom * Theme::instance().fontScale();
    const int columns = column ? 1 : three ? 3 : 2;
    if (std::exchange(m_columns, columns) == columns) return; // laying out again would resize again
    for (auto* card : {m_timeCard, m_distanceCard, m_resultCard}) m_layout->removeWidget(card);
    m_layout->addWidget(m_timeCard, 0, 0);
    m_layout->addWidget(m_distanceCard, column ? 1 : 0, column ? 0 : 1);
    m_layout->addWidget(m_resultCard, three ? 0 : column ? 2 : 1, three ? 2 : 0, 1, column || three ? 1 : 2);
    for (int m = 0; m < 3; ++m) m_layout->setColumnStretch(m, m == 0 || (!column && (m == 1 || three)) ? 1 : 0);
    m_layout->setRowStretch(3, 1); // in a column the cards stay as high as they need to be
}

void FactsPanel::setSides(const CompareSide& a, const CompareSide& b) {
    m_a = a;
    m_b = b;
    m_meshA.reset();
    m_meshB.reset();
    m_bars->setSides(a, b);
    showFacts();
}

void FactsPanel::setPicture(const QImage& picture) {
    m_input = picture;
    showPicture();
}

void FactsPanel::setMeshFacts(const std::optional<MeshFacts>& a, const std::optional<MeshFacts>& b) {
    m_meshA = a;
    m_meshB = b;
    showFacts();
}

void FactsPanel::setMeasuring(double fraction) {
    m_measuring = fraction;
    m_comparison.reset();
    m_problem.clear();
    showDistances();
}

void FactsPanel::setDistances(std::shared_ptr<const MeshComparison> comparison, double size) {
    m_comparison = std::move(comparison);
    m_size = size;
    m_problem.clear();
    showDistances();
}

void FactsPanel::setProblem(const QString& cause) {
    m_problem = cause;
    m_comparison.reset();
    showDistances();
}

void FactsPanel::showFacts() {
    const QString headline = CompareFacts::headline(m_a, m_b);
    const bool waiting = !m_a.mesh || !m_b.mesh;
    m_headline->setText(waiting              ? tr("Waiting for both shapes")
                        : headline.isEmpty() ? tr("Times are not known")
                                             : headline);
    m_times->setFacts(CompareFacts::times(m_a, m_b));
    m_results->setFacts(CompareFacts::costs(m_a, m_b, m_meshA, m_meshB) + CompareFacts::settings(m_a, m_b));
}

void FactsPanel::showDistances() {
    const bool measuring = !m_comparison && m_problem.isEmpty();
    m_progress->setVisible(measuring && m_measuring >= 0.0);
    m_progress->setValue(static_cast<int>(100.0 * m_measuring));
    m_state->setVisible(!m_comparison);
    setRole(m_state, m_problem.isEmpty() ? "muted" : "danger");
    m_state->setText(!m_problem.isEmpty() ? m_problem
                     : m_measuring >= 0.0 ? tr("Measuring how far the surfaces are apart …")
                                          : tr("Waiting for both meshes."));
    m_distances->setVisible(m_comparison != nullptr);
    if (m_comparison) m_distances->setFacts(CompareFacts::distances(*m_comparison, m_size));
}

void FactsPanel::showPicture() {
    m_picture->setVisible(!m_input.isNull());
    if (!m_input.isNull()) m_picture->setPixmap(thumbnailOf(m_input, devicePixelRatioF()));
}

void FactsPanel::retranslateUi() {
    m_timeTitle->setText(tr("Time"));
    m_resultTitle->setText(tr("Result and settings"));
    m_distanceTitle->setText(tr("Distance between the surfaces"));
    m_picture->setToolTip(tr("The picture that the shapes were made from"));
    m_picture->setAccessibleName(m_picture->toolTip());
    showFacts();
    showDistances();
}

void FactsPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace vecset
