#include "ui/base/error_text.h"
#include "ui/base/image_convert.h"

#include <QSet>
#include <QtTest/QtTest>

using namespace vecset;

class TestErrorText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasACauseAndARemedyOfItsOwn();
    void theDetailBecomesASentence_data();
    void theDetailBecomesASentence();
    void picturesSurviveTheWayThereAndBack();
    void otherFormatsAreConverted();
    void nothingStaysNothing();
};

void TestErrorText::everyCodeHasACauseAndARemedyOfItsOwn() {
    QSet<QString> causes, remedies;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const ErrorText text = describeError(static_cast<ErrorCode>(code), {});
        QVERIFY(text.cause.endsWith(QLatin1Char('.')) && text.remedy.endsWith(QLatin1Char('.')));
        causes.insert(text.cause);
        remedies.insert(text.remedy);
    }
    QCOMPARE(causes.size(), static_cast<int>(ErrorCode::Internal) + 1);
    QCOMPARE(remedies.size(), causes.size());
}

void TestErrorText::theDetailBecomesASentence_data() {
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("ending");
    QTest::newRow("no message") << QString() << QStringLiteral("read.");
    QTest::newRow("small letter, no full stop")
        << QStringLiteral("the folder is gone") << QStringLiteral("read. The folder is gone.");
    QTest::newRow("already a sentence") << QStringLiteral("It is gone. Look elsewhere!")
                                        << QStringLiteral("read. It is gone. Look elsewhere!");
}

void TestErrorText::theDetailBecomesASentence() {
    QFETCH(QString, message);
    QFETCH(QString, ending);
    const QString cause = describeError(ErrorCode::UnreadableFile, message).cause;
    QVERIFY2(cause.endsWith(ending), qPrintable(cause));
}

void TestErrorText::picturesSurviveTheWayThereAndBack() {
    RgbaImage image(37, 5); // a width that pads Qt's rows in other formats
    for (std::size_t i = 0; i < image.pixels.size(); ++i) image.pixels[i] = static_cast<std::uint8_t>(i * 7);
    const QImage there = toQImage(image);
    QCOMPARE(there.size(), QSize(37, 5));
    const auto* pixel = image.at(3, 2);
    QCOMPARE(there.pixel(3, 2), qRgba(pixel[0], pixel[1], pixel[2], pixel[3]));
    const RgbaImage back = toRgbaImage(there);
    QCOMPARE(back.width, 37);
    QVERIFY(back.pixels == image.pixels);
}

void TestErrorText::otherFormatsAreConverted() {
    for (const auto format : {QImage::Format_RGB888, QImage::Format_ARGB32_Premultiplied, QImage::Format_RGBA64,
                              QImage::Format_Grayscale8}) {
        QImage grey(3, 2, format);
        grey.fill(QColor(100, 100, 100));
        const RgbaImage image = toRgbaImage(grey);
        QCOMPARE(image.pixels.size(), std::size_t{24});
        QCOMPARE(int(image.at(2, 1)[1]), 100);
        QCOMPARE(int(image.at(2, 1)[3]), 255);
    }
}

void TestErrorText::nothingStaysNothing() {
    QVERIFY(toQImage({}).isNull());
    QVERIFY(toRgbaImage({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
