#include "tests/ui/settings/ts_file.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace vecset::test;

namespace {

struct LanguageRow {
    const char* code;
    int pluralForms;
};
constexpr LanguageRow kLanguages[] = {{"en", 2}, {"de", 2}, {"ja", 1}, {"zh_CN", 1}};

QString tsPath(const QString& code) {
    return QStringLiteral(VECSET_SOURCE_DIR "/translations/vecset_%1.ts").arg(code);
}

TsMessage message(const char* source, const QStringList& translations, bool plural = false) {
    TsMessage result;
    result.source = QString::fromUtf8(source);
    result.translations = translations;
    result.plural = plural;
    return result;
}

QSet<QString> identities(const TsFile& file) {
    QSet<QString> found;
    for (const TsMessage& entry : file.messages) found.insert(entry.identity());
    return found;
}

} // namespace

/// Fails on everything that would show English, or nonsense, in a translated window.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faultsAreFound_data();
    void faultsAreFound();
    void everyTextIsTranslated_data() { rows(); }
    void everyTextIsTranslated();
    void filesMatchTheSources_data() { rows(); }
    void filesMatchTheSources();

private:
    void rows();
};

void TestTranslations::rows() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("forms");
    for (const LanguageRow& row : kLanguages)
        QTest::newRow(row.code) << QString::fromLatin1(row.code) << row.pluralForms;
}

void TestTranslations::faultsAreFound_data() {
    QTest::addColumn<TsMessage>("entry");
    QTest::addColumn<int>("faults");
    const auto text = [](const char* word) { return QStringList{QString::fromUtf8(word)}; };
    QTest::newRow("a complete translation") << message("Open %1…", text("%1 öffnen…")) << 0;
    QTest::newRow("an empty one") << message("Open", text(" ")) << 1;
    QTest::newRow("a lost value") << message("%1 of %2", text("%1 von")) << 1;
    QTest::newRow("values in another order") << message("%1 of %2", text("von %2 %1")) << 0;
    QTest::newRow("a lost tag") << message("<b>x</b>", text("<b>x")) << 1;
    QTest::newRow("a mnemonic in parentheses") << message("&File", text("ファイル(&F)")) << 0;
    QTest::newRow("a lost mnemonic") << message("&File", text("Datei")) << 1;
    QTest::newRow("two mnemonics") << message("&File", text("&Da&tei")) << 2;
    QTest::newRow("an ampersand that is none") << message("Open & save", text("Öffnen & sichern")) << 0;
    QTest::newRow("a missing plural form") << message("%n file(s)", text("%n Dateien"), true) << 1;
    QTest::newRow("a singular in words") << message("%n file(s)",
                                                    {QStringLiteral("eine Datei"), QStringLiteral("%n Dateien")}, true)
                                         << 0;
    QTest::newRow("a plural without its number")
        << message("%n file(s)", {QStringLiteral("%n Datei"), QStringLiteral("Dateien")}, true) << 1;
    QTest::newRow("a lost ellipsis") << message("Export…", text("Exportieren")) << 1;
}

void TestTranslations::faultsAreFound() {
    QFETCH(TsMessage, entry);
    QFETCH(int, faults);
    const QStringList found = faultsOf(entry, 2);
    QVERIFY2(found.size() == faults, qPrintable(found.join(QStringLiteral("; "))));
}

void TestTranslations::everyTextIsTranslated() {
    QFETCH(QString, code);
    QFETCH(int, forms);
    const TsFile file = readTsFile(tsPath(code));
    QVERIFY2(file.problem.isEmpty(), qPrintable(file.problem));
    QCOMPARE(file.language, code);
    QVERIFY(!file.messages.isEmpty());
    QStringList faulty;
    for (const TsMessage& entry : file.messages) {
        const QStringList faults = faultsOf(entry, forms);
        if (!faults.isEmpty())
            faulty.append(QStringLiteral("%1: %2").arg(entry.identity(), faults.join(QStringLiteral("; "))));
    }
    const QString summary = QStringLiteral("%1 of %2 texts:\n%3")
                                .arg(faulty.size())
                                .arg(file.messages.size())
                                .arg(faulty.mid(0, 20).join(QLatin1Char('\n')));
    QVERIFY2(faulty.isEmpty(), qPrintable(summary));
}

void TestTranslations::filesMatchTheSources() {
    QFETCH(QString, code);
    const QString lupdate = QStringLiteral(VECSET_LUPDATE);
    if (!QFileInfo(lupdate).isExecutable()) QSKIP("lupdate is not installed");
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(QFileInfo(tsPath(code)).fileName());
    QVERIFY(QFile::copy(tsPath(code), fresh));
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                          QStringLiteral("none"),    QStringLiteral("-I"),           QStringLiteral(".")};
    if (code == QLatin1String("en")) arguments.append(QStringLiteral("-pluralonly"));
    for (const char* source : {"ui", "viewer", "app/studio"}) {
        if (QFileInfo::exists(QStringLiteral(VECSET_SOURCE_DIR "/") + QLatin1String(source)))
            arguments.append(QLatin1String(source));
    }
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(VECSET_SOURCE_DIR));
    process.start(lupdate, arguments + QStringList{QStringLiteral("-ts"), fresh});
    QVERIFY(process.waitForFinished(60000));
    // "lacks Q_OBJECT", "unknown namespace": tr() would look its texts up under another name than lupdate gave them.
    const QByteArray warnings = process.readAllStandardError();
    QVERIFY2(warnings.isEmpty(), warnings.constData());
    const auto now = identities(readTsFile(fresh));
    const auto kept = identities(readTsFile(tsPath(code)));
    QVERIFY(!now.isEmpty());
    const QStringList missing = (now - kept).values();
    const QStringList gone = (kept - now).values();
    const QString advice =
        QStringLiteral("run the build target update_translations; new: %1\ngone: %2")
            .arg(missing.mid(0, 10).join(QLatin1Char('\n')), gone.mid(0, 10).join(QLatin1Char('\n')));
    QVERIFY2(missing.isEmpty() && gone.isEmpty(), qPrintable(advice));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
