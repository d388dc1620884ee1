#include "ui/settings/language.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace vecset;

namespace {

/// Counts the LanguageChange events that a window gets.
class Listener : public QLabel {
public:
    int changes = 0;

protected:
    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::LanguageChange) ++changes;
        QLabel::changeEvent(event);
    }
};

} // namespace

class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageIsInTheProgram();
    void systemTakesTheBestMatch_data();
    void systemTakesTheBestMatch();
    void switchingTellsTheWindows();
    void unknownLanguageChangesNothing();
    void numbersFollowTheLanguage();
    void cleanup() { QLocale::setDefault(QLocale::c()); }
};

void TestLanguage::everyLanguageIsInTheProgram() {
    for (const Language& language : availableLanguages()) {
        QVERIFY2(QFile::exists(QStringLiteral(":/i18n/vecset_%1.qm").arg(language.code)), qPrintable(language.code));
        QVERIFY(!language.nativeName.isEmpty());
    }
}

void TestLanguage::systemTakesTheBestMatch_data() {
    QTest::addColumn<QStringList>("preferred");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* tags, const char* code) {
        QTest::newRow(name) << QString::fromLatin1(tags).split(QLatin1Char(' ')) << QString::fromLatin1(code);
    };
    row("German of Austria is German", "de-AT", "de");
    row("mainland Chinese in any spelling", "zh-CN", "zh_CN");
    row("with its script", "zh-Hans-CN", "zh_CN");
    row("of Singapore", "zh-SG", "zh_CN");
    row("of Taiwan is written differently", "zh-TW", "en");
    row("the second preference when the first is not there", "fr-FR ja-JP en-US", "ja");
    row("English before a later German", "en-GB de-DE", "en");
    row("the plain locale of a bare machine", "C", "en");
}

void TestLanguage::systemTakesTheBestMatch() {
    QFETCH(QStringList, preferred);
    QTEST(LanguageSwitcher::bestMatch(preferred), "expected");
}

void TestLanguage::switchingTellsTheWindows() {
    Listener window;
    window.show();
    LanguageSwitcher switcher;
    QSignalSpy switched(&switcher, &LanguageSwitcher::switched);
    for (const Language& language : availableLanguages()) {
        const int before = window.changes;
        QVERIFY(switcher.use(language.code));
        QCOMPARE(switcher.current(), language.code);
        QTRY_VERIFY(window.changes > before);
    }
    QCOMPARE(switched.size(), availableLanguages().size());
    QVERIFY(switcher.use(switcher.current())); // the same again changes nothing
    QCOMPARE(switched.size(), availableLanguages().size());
}

void TestLanguage::unknownLanguageChangesNothing() {
    LanguageSwitcher switcher;
    QVERIFY(switcher.use(QStringLiteral("de")));
    QVERIFY(!switcher.use(QStringLiteral("tlh")));
    QVERIFY(!switcher.use(QStringLiteral("../de")));
    QCOMPARE(switcher.current(), QStringLiteral("de"));
    QVERIFY(switcher.use(QStringLiteral("system")));
    QVERIFY(switcher.current() != QLatin1String("system"));
}

void TestLanguage::numbersFollowTheLanguage() {
    LanguageSwitcher switcher;
    switcher.use(QStringLiteral("de"));
    QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1.234,5"));
    switcher.use(QStringLiteral("ja"));
    QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1,234.5"));
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
