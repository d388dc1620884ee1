#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace vecset::test {

/// Makes every translated text half as long again, as German does, while it exists: screenshots then show what would
/// burst.
class LongerTexts : public QTranslator {
public:
    LongerTexts() { QCoreApplication::installTranslator(this); }
    ~LongerTexts() override { QCoreApplication::removeTranslator(this); }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override {
        const auto text = QString::fromUtf8(source);
        return text.size() < 3 ? text
                               : text + QLatin1Char(' ') +
                                     text.left(text.size() / 2).remove(QLatin1Char('%')).remove(QLatin1Char('&'));
    }
};

} // namespace vecset::test
