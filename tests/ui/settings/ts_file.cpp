#include "tests/ui/settings/ts_file.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace vecset::test {
namespace {

TsMessage readMessage(QXmlStreamReader& xml, const QString& context) {
    TsMessage message;
    message.context = context;
    message.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        const auto name = xml.name();
        if (name == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (name == QLatin1String("comment")) {
            message.comment = xml.readElementText();
        } else if (name == QLatin1String("translation")) {
            message.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            QString text;
            while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
                if (xml.isStartElement()) message.translations.append(xml.readElementText());
                else text += xml.text();
            }
            if (!message.plural) message.translations = QStringList{text};
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// The parts that must come out of the translation as they went in: places of values and tags of rich text.
QStringList markers(const QString& text, const QString& pattern) {
    QStringList found;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext()) found.append(matches.next().captured());
    found.sort();
    return found;
}

QStringList faultsOfForm(const TsMessage& message, const QString& text, bool mayOmitNumber) {
    if (text.trimmed().isEmpty()) return {QStringLiteral("it is empty")};
    QStringList faults;
    const QString values = QStringLiteral("%L?\\d+|<[^>]+>");
    if (markers(message.source, values) != markers(text, values))
        faults.append(QStringLiteral("%1, %2 or tags differ"));
    const QString number = QStringLiteral("%L?n");
    const auto numbers = markers(text, number).size();
    if (numbers != markers(message.source, number).size() && !(mayOmitNumber && numbers == 0))
        faults.append(QStringLiteral("%n differs"));
    const QString mnemonic = QStringLiteral("(?<!&)&(?![&\\s]|\\w+;)");
    const auto mnemonics = markers(text, mnemonic).size();
    if (mnemonics != markers(message.source, mnemonic).size())
        faults.append(QStringLiteral("the & of the mnemonic differs"));
    if (mnemonics > 1) faults.append(QStringLiteral("more than one mnemonic"));
    if (message.source.endsWith(QChar(0x2026)) != text.endsWith(QChar(0x2026)))
        faults.append(QStringLiteral("the … at the end differs"));
    return faults;
}

} // namespace

QString TsMessage::identity() const {
    return QStringLiteral("%1 | %2 | %3%4")
        .arg(context, source, comment, plural ? QStringLiteral(" (plural)") : QString());
}

TsFile readTsFile(const QString& path) {
    TsFile result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        result.problem = file.errorString();
        return result;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("TS"))
            result.language = xml.attributes().value(QLatin1String("language")).toString();
        else if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        else if (xml.name() == QLatin1String("message")) result.messages.append(readMessage(xml, context));
    }
    if (xml.hasError()) result.problem = xml.errorString();
    return result;
}

QStringList faultsOf(const TsMessage& message, int forms) {
    QStringList faults;
    if (!message.finished) faults.append(QStringLiteral("it is marked as unfinished"));
    const int expected = message.plural ? forms : 1;
    if (message.translations.size() != expected) {
        faults.append(QStringLiteral("it has %1 forms instead of %2").arg(message.translations.size()).arg(expected));
    }
    for (int i = 0; i < message.translations.size(); ++i) {
        const bool singular = message.plural && forms > 1 && i == 0; // "one chair" needs no number
        faults += faultsOfForm(message, message.translations.at(i), singular);
    }
    return faults;
}

} // namespace vecset::test
