#include "ui/compare/facts_table.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QVBoxLayout>

#include <utility>

namespace vecset {
namespace {

constexpr int kSwatch = 8;

QPixmap swatchOf(const QColor& colour, double ratio) {
    QPixmap picture(QSize(kSwatch, kSwatch) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0, 0, kSwatch, kSwatch), 2, 2);
    return picture;
}

ElidedLabel* cell(const QString& text, const char* role, Qt::Alignment alignment, QWidget* parent) {
    auto* label = new ElidedLabel(text, parent);
    label->setAlignment(alignment | Qt::AlignVCenter);
    setRole(label, role);
    return label;
}

} // namespace

FactsTable::FactsTable(Columns columns, QWidget* parent) : QWidget(parent), m_columns(columns) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // lines are never squeezed
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    connect(&Theme::instance(), &Theme::changed, this, [this] { build(); });
    build();
}

void FactsTable::setSwatch(std::function<QColor(const QString&)> swatch) {
    m_swatch = std::move(swatch);
    build();
}

void FactsTable::setFacts(const QList<CompareFact>& facts) {
    m_facts = facts;
    build();
}

void FactsTable::build() {
    delete m_body;
    m_body = new QWidget(this);
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Theme::instance().tokens().space2);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1); // numbers get the room they need, names are shortened first
    if (m_columns == Columns::TwoSides) addHeader();
    for (int row = 0; row < m_facts.size(); ++row) addLine(row + 1, m_facts[row]);
    layout()->addWidget(m_body);
}

void FactsTable::addHeader() {
    if (m_facts.isEmpty()) return;
    m_grid->addWidget(cell(QStringLiteral("A"), "muted", Qt::AlignRight, m_body), 0, 2);
    m_grid->addWidget(cell(QStringLiteral("B"), "muted", Qt::AlignRight, m_body), 0, 3);
}

void FactsTable::addLine(int row, const CompareFact& fact) {
    const QColor colour = m_swatch ? m_swatch(fact.id) : QColor();
    if (colour.isValid()) {
        auto* swatch = new QLabel(m_body);
        swatch->setPixmap(swatchOf(colour, devicePixelRatioF()));
        m_grid->addWidget(swatch, row, 0, Qt::AlignVCenter);
    }
    auto* label = cell(fact.label, "muted", Qt::AlignLeft, m_body);
    label->setToolTip(fact.label + QLatin1Char('\n') + fact.toolTip); // it may be shortened
    // Without a square the text may use its room, unless that would break the column's edge.
    m_grid->addWidget(label, row, m_swatch ? 1 : 0, 1, m_swatch ? 1 : 2);
    const bool two = m_columns == Columns::TwoSides;
    const auto value = [&](const QString& text, bool strong, int column) {
        auto* made = cell(text, strong ? "small" : "muted", Qt::AlignRight, m_body);
        made->setAccessibleName(fact.label + QStringLiteral(": ") + text);
        m_grid->addWidget(made, row, column);
    };
    value(fact.a, fact.better <= 0, 2);
    if (!two) return;
    value(fact.b, fact.better >= 0, 3);
    auto* relation = new QLabel(fact.relation, m_body);
    relation->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setRole(relation, fact.better != 0 ? "small" : "muted");
    m_grid->addWidget(relation, row, 4);
}

} // namespace vecset
