#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

#include <algorithm>

namespace vecset {
namespace {

const QString kEnglish = QStringLiteral("en");

bool isAvailable(const QString& code) {
    const auto languages = availableLanguages();
    return std::any_of(languages.begin(), languages.end(),
                       [&](const Language& language) { return language.code == code; });
}

/// "zh-Hans-CN" and "zh-SG" read Simplified Chinese; "zh-TW", "zh-HK" and "zh-Hant" do not.
bool isSimplifiedChinese(const QLocale& locale) {
    return locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedHanScript;
}

} // namespace

QList<Language> availableLanguages() {
    return {{kEnglish, QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")},
            {QStringLiteral("ja"), QStringLiteral("日本語")},
            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

LanguageSwitcher::LanguageSwitcher(QObject* parent) : QObject(parent) {}

LanguageSwitcher::~LanguageSwitcher() = default;

QString LanguageSwitcher::bestMatch(const QStringList& preferred) {
    for (const QString& tag : preferred) {
        const QLocale locale(tag);
        if (isSimplifiedChinese(locale)) return QStringLiteral("zh_CN");
        const QString language = tag.section(QRegularExpression(QStringLiteral("[-_]")), 0, 0);
        if (language != QLatin1String("zh") && isAvailable(language)) return language;
    }
    return kEnglish;
}

bool LanguageSwitcher::use(const QString& code) {
    const bool asSystem = code == QLatin1String("system");
    const QString wanted = asSystem ? bestMatch(QLocale::system().uiLanguages()) : code;
    if (!isAvailable(wanted)) return false;
    const QString file = QStringLiteral(":/i18n/vecset_%1.qm").arg(wanted);
    if (wanted != kEnglish && !QFile::exists(file)) return false;
    const QLocale system = QLocale::system();
    // The person's own way to write numbers goes with the person's own language only.
    QLocale::setDefault(system.language() == QLocale(wanted).language() ? system : QLocale(wanted));
    if (wanted == m_current) return true;
    install(wanted, file);
    return true;
}

void LanguageSwitcher::install(const QString& code, const QString& file) {
    QCoreApplication::removeTranslator(&m_studio);
    QCoreApplication::removeTranslator(&m_qt);
    m_current = code;
    // Qt's texts first: the translator installed last is asked first. The file belongs to Qt and may be missing.
    if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // The English file holds the plural forms only ("1 model", "2 models").
    if (m_studio.load(file)) QCoreApplication::installTranslator(&m_studio);
    // Qt sends this for a translation that has texts; numbers and names of languages change in any case. Several are
    // merged.
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &change);
    Q_EMIT switched(code);
}

} // namespace vecset
