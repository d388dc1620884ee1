#include "ui/dialogs/licence_terms.h"

#include <QTest>

using namespace vecset;

class TestLicenceTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void termsAreFound_data();
    void termsAreFound();
};

void TestLicenceTerms::termsAreFound_data() {
    QTest::addColumn<QString>("licence");
    QTest::addColumn<QStringList>("regions");
    QTest::addColumn<bool>("nonCommercial");
    const QStringList three{QStringLiteral("EU"), QStringLiteral("UK"), QStringLiteral("KR")};
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    QTest::newRow("a heading that leaves three regions out")
        << text("COMMUNITY LICENSE\nTHIS AGREEMENT DOES NOT APPLY IN THE EUROPEAN UNION, UNITED KINGDOM AND SOUTH "
                "KOREA AND IS LIMITED.")
        << three << false;
    QTest::newRow("a definition broken over lines")
        << text("\"Territory\" means the whole world, excluding the territory of the European\nUnion, United\nKingdom "
                "and South Korea.")
        << three << false;
    QTest::newRow("one region only") << text("You must not use it outside of the United Kingdom.")
                                     << QStringList{QStringLiteral("UK")} << false;
    QTest::newRow("a region that is only mentioned")
        << text("The courts of South Korea and the European Union have jurisdiction.") << QStringList() << false;
    QTest::newRow("the exclusion ends with its sentence")
        << text("Excluding patents. Made in the United Kingdom.") << QStringList() << false;
    QTest::newRow("a licence for research")
        << text("This model is licensed for non-commercial use only.") << QStringList() << true;
    QTest::newRow("a free licence") << text("Apache License\nVersion 2.0, January 2004") << QStringList() << false;
    QTest::newRow("no licence") << QString() << QStringList() << false;
}

void TestLicenceTerms::termsAreFound() {
    QFETCH(QString, licence);
    const LicenceTerms terms = readLicenceTerms(licence);
    QTEST(terms.excludedRegions, "regions");
    QTEST(terms.nonCommercial, "nonCommercial");
    QCOMPARE(terms.regionNames().size(), terms.excludedRegions.size());
    QVERIFY(licence.startsWith(terms.title));
}

QTEST_GUILESS_MAIN(TestLicenceTerms)
#include "tst_licence_terms.moc"
