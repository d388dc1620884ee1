// What the tests kill: a process that saves results in one folder.
//   history_saver <folder> <count, 0: until killed> [most bytes a file may have]
// Prints the id of each entry once it is saved, or "fault <code> <message>".
#include "core/base/error.h"
#include "tests/ui/history/made_results.h"
#include "ui/history/history_store.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) return 2;
    if (arguments.size() > 3) { // a disk that is full for files beyond this length
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{arguments[3].toULongLong(), arguments[3].toULongLong()};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    const vecset::HistoryStore store(arguments[1]);
    const int count = arguments[2].toInt();
    for (int i = 0; count == 0 || i < count; ++i) {
        try {
            const auto entry = store.save(vecset::test::madeEntry(QStringLiteral("chair %1").arg(i)));
            std::printf("%s\n", qPrintable(entry.id));
        } catch (const vecset::Error& error) {
            std::printf("fault %s %s\n", std::string(vecset::toString(error.code())).c_str(), error.what());
        }
        std::fflush(stdout);
    }
    return 0;
}
