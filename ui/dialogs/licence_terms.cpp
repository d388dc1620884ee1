#include "ui/dialogs/licence_terms.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace vecset {
namespace {

struct Region {
    const char* code;
    const char* name;    ///< translation source
    const char* pattern; ///< in the licence
};
constexpr Region kRegions[] = {
    {"EU", QT_TRANSLATE_NOOP("LicenceTerms", "European Union"), "european\\s+union"},
    {"UK", QT_TRANSLATE_NOOP("LicenceTerms", "United Kingdom"), "united\\s+kingdom"},
    {"KR", QT_TRANSLATE_NOOP("LicenceTerms", "South Korea"), "south\\s+korea|republic\\s+of\\s+korea"},
};

/// The sentences in which a licence leaves regions out: "... does not apply in X, Y and Z ...", "excluding the
/// territory of X". A plain mention, such as the seat of a court, is no exclusion.
QString excludingSentences(const QString& licence) {
    static const QRegularExpression exclusion(
        QStringLiteral("(?:does\\s+not\\s+apply\\s+(?:in|to)|do\\s+not\\s+apply\\s+(?:in|to)|excluding|outside(?:\\s+"
                       "of)?|except(?:\\s+for|\\s+in)?|"
                       "not\\s+(?:licensed|permitted|intended|available)\\s+(?:\\w+\\s+){0,3}in)\\s+([^.;]{0,300})"),
        QRegularExpression::CaseInsensitiveOption);
    QString found;
    auto matches = exclusion.globalMatch(licence);
    while (matches.hasNext()) found += matches.next().captured(1) + QLatin1Char('\n');
    return found;
}

QString firstLine(const QString& licence) {
    for (const QString& line : licence.split(QLatin1Char('\n'))) {
        const QString text = line.trimmed();
        if (text.contains(QRegularExpression(QStringLiteral("\\w{3}")))) return text.left(120);
    }
    return {};
}

} // namespace

LicenceTerms readLicenceTerms(const QString& licence) {
    LicenceTerms terms;
    terms.title = firstLine(licence);
    const QString sentences = excludingSentences(licence);
    for (const Region& region : kRegions) {
        const QRegularExpression name(QLatin1String(region.pattern), QRegularExpression::CaseInsensitiveOption);
        if (sentences.contains(name)) terms.excludedRegions.append(QLatin1String(region.code));
    }
    static const QRegularExpression noCommerce(
        QStringLiteral("non-?commercial\\s+(?:purposes?\\s+only|use\\s+only|licen[cs]e)|only\\s+for\\s+non-?commercial|"
                       "attribution-noncommercial|"
                       "solely\\s+for\\s+non-?commercial"),
        QRegularExpression::CaseInsensitiveOption);
    terms.nonCommercial = licence.contains(noCommerce);
    return terms;
}

QStringList LicenceTerms::regionNames() const {
    QStringList names;
    for (const Region& region : kRegions) {
        if (excludedRegions.contains(QLatin1String(region.code)))
            names.append(QCoreApplication::translate("LicenceTerms", region.name));
    }
    return names;
}

} // namespace vecset
