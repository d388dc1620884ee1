#pragma once

#include <QList>
#include <QLocale>
#include <QObject>
#include <QString>
#include <QTranslator>

namespace vecset {

/// A language of the user interface; the name is written in the language itself.
struct Language {
    QString code; ///< "en", "de", "ja", "zh_CN"
    QString nativeName;
};

/// English and every language that the studio is translated into.
[[nodiscard]] QList<Language> availableLanguages();

/// Switches the language while the program runs: installs the translation of the studio (:/i18n) and that of Qt's own
/// texts where the system has it. Widgets then get QEvent::LanguageChange from Qt.
class LanguageSwitcher : public QObject {
    Q_OBJECT

public:
    explicit LanguageSwitcher(QObject* parent = nullptr);
    ~LanguageSwitcher() override;

    /// A code of availableLanguages(), or "system" for the best match of the person's own list. False, and the language
    /// stays, when the code is unknown or its translation is not in this program.
    bool use(const QString& code);
    [[nodiscard]] QString current() const { return m_current; } ///< never "system"; empty before the first use()

    /// The code that "system" stands for with these languages of preference ("de-AT", "zh-Hans-CN"), best first.
    [[nodiscard]] static QString bestMatch(const QStringList& preferred);

Q_SIGNALS:
    void switched(const QString& code);

private:
    void install(const QString& code, const QString& file);

    QTranslator m_studio;
    QTranslator m_qt;
    QString m_current;
};

} // namespace vecset
