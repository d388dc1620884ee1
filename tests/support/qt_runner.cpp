#include "tests/support/support.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <iostream>

/// Runs every core case of the executable as one data row of a Qt Test.
class CoreCases final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void run_data() {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const auto& testCase : vecset::test::cases()) QTest::newRow(testCase.name.c_str()) << index++;
    }
    void run() {
        QFETCH(int, index);
        try {
            vecset::test::runCase(vecset::test::cases()[static_cast<std::size_t>(index)]);
            ++m_ran;
        } catch (const vecset::test::Failed& failure) {
            ++m_ran;
            QFAIL(failure.message.c_str());
        } catch (const vecset::test::Skipped& skipped) {
            QSKIP(skipped.reason.c_str());
        }
    }
    void cleanupTestCase() {
        if (m_ran == 0) std::cout << "every case was skipped" << std::endl;
    }

private:
    int m_ran = 0;
};

QTEST_APPLESS_MAIN(CoreCases)
#include "qt_runner.moc"
