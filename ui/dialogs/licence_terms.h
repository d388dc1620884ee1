#pragma once

#include <QString>
#include <QStringList>

namespace vecset {

/// What a person must not miss in a model's licence. Found by words in the text, so it is a pointer to the licence and
/// no legal advice; nothing found means nothing was recognised.
struct LicenceTerms {
    QStringList excludedRegions; ///< ISO-like codes of regions that the text leaves out: "EU", "UK", "KR"
    bool nonCommercial = false;  ///< the text allows non-commercial use only
    QString title;               ///< the first line that says something

    /// The regions in the current language.
    [[nodiscard]] QStringList regionNames() const;
};

[[nodiscard]] LicenceTerms readLicenceTerms(const QString& licence);

} // namespace vecset
