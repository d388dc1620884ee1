// A process that saves results in one folder, for the tests to kill and to run beside others.
//   history_saver <folder> <count, 0: until killed> [most bytes a file may have]
//   history_saver <folder> kill <rounds>
// Prints the id of each entry once it is saved, or "fault <code> <message>". With "kill" it forks a child per round
// that saves until it is killed at a random moment, reads the folder after each kill, and prints "note <text>" for
// whatever was not whole; forking spares loading LibTorch once per round.
#include "core/base/error.h"
#include "tests/ui/history/made_results.h"
#include "ui/history/history_store.h"

#include <QCoreApplication>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// In one call, so that a kill cannot print half a line.
void say(const std::string& line) {
    if (::write(STDOUT_FILENO, (line + "\n").data(), line.size() + 1) < 0) std::_Exit(3);
}

void save(const vecset::HistoryStore& store, int number) {
    try {
        say(store.save(vecset::test::madeEntry(QStringLiteral("chair %1").arg(number))).id.toStdString());
    } catch (const vecset::Error& error) {
        say("fault " + std::string(vecset::toString(error.code())) + " " + error.what());
    }
}

void killRounds(const vecset::HistoryStore& store, int rounds) {
    std::mt19937 random(std::random_device{}());
    for (int round = 0; round < rounds; ++round) {
        const auto child = ::fork();
        if (child == 0) {
            for (int i = 0;; ++i) save(store, i);
        }
        const auto wait = std::chrono::milliseconds(std::uniform_int_distribution(20, 160)(random));
        std::this_thread::sleep_for(wait); // the random moment, not a wait for something
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        for (const auto& note : store.load().notes) say("note " + note.toStdString());
    }
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) return 2;
    if (arguments.size() > 3 &&
        arguments[2] != QStringLiteral("kill")) { // a disk that is full for files beyond this length
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{arguments[3].toULongLong(), arguments[3].toULongLong()};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    const vecset::HistoryStore store(arguments[1]);
    const int count = arguments[2].toInt();
    if (arguments[2] == QStringLiteral("kill"))
        killRounds(store, arguments[3].toInt());
    else
        for (int i = 0; count == 0 || i < count; ++i) save(store, i);
    return 0;
}
