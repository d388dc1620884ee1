#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace vecset::test {

/// One text of a translation file.
struct TsMessage {
    QString context, source, comment;
    bool plural = false;
    bool finished = true;
    QStringList translations; ///< one, or the plural forms

    /// What makes it this text and no other.
    [[nodiscard]] QString identity() const;
};

/// A Qt Linguist file, read as plain XML.
struct TsFile {
    QString language;
    QString problem; ///< why it could not be read; else empty
    QList<TsMessage> messages;
};

[[nodiscard]] TsFile readTsFile(const QString& path);

/// What is wrong with the translation of one message, in sentences; empty when it is complete.
/// @param forms how many plural forms the language has.
[[nodiscard]] QStringList faultsOf(const TsMessage& message, int forms);

} // namespace vecset::test

Q_DECLARE_METATYPE(vecset::test::TsMessage)
