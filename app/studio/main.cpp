#include "app/studio/process_age.h"
#include "app/studio/self_test.h"
#include "app/studio/studio_log.h"
#include "core/base/logging.h"
#include "ui/window/main_window.h"
#include "viewer/gl_support.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTimer>

namespace {

struct Arguments {
    bool selfTest = false;
    QString report;
    QStringList files;
};

Arguments parseArguments(const QApplication& app) {
    const auto say = [](const char* text) { return QApplication::translate("main", text); };
    QCommandLineParser parser;
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("main", "Turns a picture of an object into a 3D mesh.")));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption selfTest(
        QStringLiteral("self-test"),
        say(QT_TRANSLATE_NOOP("main",
                              "Runs a scripted tour of the program in a folder of its own and prints what passed.")));
    const QCommandLineOption report(QStringLiteral("self-test-report"),
                                    say(QT_TRANSLATE_NOOP("main", "Also writes the tour's figures as JSON.")),
                                    QStringLiteral("file"));
    parser.addOptions({selfTest, report});
    parser.addPositionalArgument(
        QStringLiteral("files"),
        say(QT_TRANSLATE_NOOP("main", "Pictures to open, or exported results whose settings are restored.")),
        QStringLiteral("[files…]"));
    parser.process(app);
    return {parser.isSet(selfTest), parser.value(report), parser.positionalArguments()};
}

int runStudio(const Arguments& arguments) {
    vecset::StudioServices services;
    vecset::setUpLog(services.log,
                     services.settings.flag(vecset::setting::kLogToFile) ? vecset::StudioPaths::logFile() : QString(),
                     services.settings.text(vecset::setting::kLogLevel));
    int status = 0;
    {
        vecset::MainWindow window(services);
        window.show();
        QTimer::singleShot(0, &window, [&] {
            vecset::logger("studio").info("window after {:.2f} s", vecset::processAgeSeconds());
            if (!arguments.files.isEmpty()) window.openFiles(arguments.files);
        });
        status = QApplication::exec();
    }
    vecset::tearDownLog();
    return status;
}

} // namespace

int main(int argc, char** argv) {
    vecset::prepareQt3D();
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Vecset"));
    QApplication::setApplicationName(QStringLiteral("Vecset Studio"));
    QApplication::setApplicationVersion(QStringLiteral(VECSET_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("vecset-studio"));
    const Arguments arguments = parseArguments(app);
    if (!arguments.selfTest) return runStudio(arguments);
    const QTemporaryDir home; // the tour never touches the person's own history and settings
    qputenv("VECSET_STUDIO_HOME", home.path().toUtf8());
    return vecset::runSelfTest(home.path(), arguments.report);
}
