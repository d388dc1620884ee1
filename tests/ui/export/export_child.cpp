// Exports a mesh on a disk that is full for files beyond a length, for the tests of ui/export.
//   export_child <path> <most bytes a file may have>
// Prints "done", "different" or "fault <code> <message>".
#include "core/base/error.h"
#include "tests/ui/history/made_results.h"
#include "ui/export/export_work.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) return 2;
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{arguments[2].toULongLong(), arguments[2].toULongLong()};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    vecset::ExportChoices choices;
    choices.format = *vecset::meshFormatFromName(QFileInfo(arguments[1]).suffix().toStdString());
    vecset::ExportBrake brake;
    try {
        const auto result = vecset::runExport(vecset::test::madeSphere(40), arguments[1], choices,
                                              {{QStringLiteral("a"), 1}}, brake, {});
        std::printf("%s\n", result.report.verified ? "done" : "different");
    } catch (const vecset::Error& error) {
        std::printf("fault %s %s\n", std::string(vecset::toString(error.code())).c_str(), error.what());
    }
    return 0;
}
