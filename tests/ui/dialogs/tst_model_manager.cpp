#include "tests/ui/dialogs/screenshots.h"
#include "ui/dialogs/model_details.h"
#include "ui/dialogs/model_manager.h"
#include "ui/dialogs/model_table.h"
#include "ui/settings/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QTreeView>

#include <atomic>
#include <memory>
#include <mutex>

using namespace vecset;

namespace {

constexpr const char* kTerritoryLicence = "COMMUNITY LICENSE AGREEMENT\nThis agreement does not apply in the European "
                                          "Union, United Kingdom and South Korea.\n\n"
                                          "1. Definitions. \"Territory\" means the whole world, excluding the "
                                          "territory of the European Union, United Kingdom and South Korea.\n";

ModelEntry entry(const char* name, bool builtIn, const char* problem = "") {
    ModelEntry result;
    result.name = name;
    result.folder = std::string(builtIn ? "/usr/share/vecset/models/" : "/home/ann/models/") + name;
    result.builtIn = builtIn;
    result.problem = problem;
    result.parameters = builtIn ? 7'140'000 : 2'470'000'000;
    result.fileBytes = builtIn ? 14'300'000 : 4'930'000'000;
    result.memoryBytes = builtIn ? 310'000'000 : 11'600'000'000;
    result.encoder = true;
    result.defaultSteps = builtIn ? 24 : 50;
    return result;
}

/// A catalogue in memory. Its functions are called on pool threads, as the real ones are.
struct FakeCatalog {
    std::mutex mutex;
    std::vector<ModelEntry> models;
    std::vector<std::string> threads; ///< calls that came on the GUI thread
    std::atomic<bool> verifyWaits = false;
    std::optional<Error> failure;

    void note(const char* call) {
        if (QThread::currentThread() == QCoreApplication::instance()->thread()) threads.emplace_back(call);
    }
    ModelCatalogCalls calls() {
        ModelCatalogCalls result;
        result.list = [this](std::string*) {
            note("list");
            const std::lock_guard guard(mutex);
            return models;
        };
        result.describe = [this](const std::filesystem::path& folder) {
            note("describe");
            auto found = entry(folder.filename().c_str(), false);
            found.folder = folder;
            if (folder.filename() == "empty") found.problem = "there is no config.yaml in it";
            if (folder.filename() == "hunyuan") found.licence = kTerritoryLicence;
            return found;
        };
        result.add = [this, describe = result.describe](const std::filesystem::path& folder, const std::string&) {
            note("add");
            if (failure) throw *failure;
            const std::lock_guard guard(mutex);
            models.push_back(describe(folder));
            return models.back();
        };
        result.remove = [this](const std::string& name) {
            note("remove");
            const std::lock_guard guard(mutex);
            std::erase_if(models, [&](const ModelEntry& each) { return each.name == name; });
        };
        result.verify = [this](const std::filesystem::path& folder, const JobContext& job) -> std::string {
            note("verify");
            while (verifyWaits) {
                job.throwIfCancelled();
                QThread::msleep(2);
            }
            if (folder.filename() == "turbo")
                throw Error(ErrorCode::UnreadableFile, "model.safetensors: the file is cut off");
            return "312 tensors read, all finite\nthe networks take them without a rest";
        };
        return result;
    }
};

} // namespace

class TestModelManager : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Dark, 1.0); }
    void init();
    void cleanup();
    void modelsAreListed();
    void damagedModelSaysWhy();
    void territoryOfTheLicenceIsShown();
    void buttonsFollowTheSelection();
    void choosingTellsTheWindow();
    void folderIsImported();
    void unusableFolderIsRefusedWithANotice();
    void failedImportIsANotice();
    void removedModelCanComeBack();
    void checkReportsTheResult();
    void checkReportsTheFault();
    void checkCanBeStopped();
    void closingStopsTheCheck();
    void listThatCannotBeReadIsANotice();
    void screenshots();

private:
    [[nodiscard]] QPushButton* button(const char* text) const;
    [[nodiscard]] QString notices() const;

    std::unique_ptr<FakeCatalog> m_catalog;
    std::unique_ptr<ModelManager> m_manager;
};

void TestModelManager::init() {
    m_catalog = std::make_unique<FakeCatalog>();
    m_catalog->models = {entry("furniture-xs", true), entry("hunyuan3d-2", false),
                         entry("turbo", false, "the weights are gone: model.safetensors")};
    m_catalog->models[1].licence = kTerritoryLicence;
    m_manager = std::make_unique<ModelManager>(m_catalog->calls());
    m_manager->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_manager.get()));
    QTRY_COMPARE(m_manager->table().rowCount(), 3);
}

void TestModelManager::cleanup() {
    m_catalog->verifyWaits = false;
    m_manager.reset();
    QThreadPool::globalInstance()->waitForDone();
    QVERIFY2(m_catalog->threads.empty(), m_catalog->threads.empty() ? "" : m_catalog->threads.front().c_str());
}

QPushButton* TestModelManager::button(const char* text) const {
    for (auto* each : m_manager->findChildren<QPushButton*>()) {
        if (each->text() == QLatin1String(text)) return each;
    }
    return nullptr;
}

QString TestModelManager::notices() const {
    QString text;
    for (const auto* label : m_manager->notices().findChildren<QLabel*>()) text += label->text() + QLatin1Char('\n');
    return text;
}

void TestModelManager::modelsAreListed() {
    const auto& table = m_manager->table();
    const auto text = [&](int row, int column) { return table.index(row, column).data().toString(); };
    QCOMPARE(text(0, ModelTable::Name), QStringLiteral("furniture-xs"));
    QCOMPARE(text(0, ModelTable::Kind), QStringLiteral("built in"));
    QCOMPARE(text(0, ModelTable::Parameters), QStringLiteral("7.1 M"));
    QCOMPARE(text(1, ModelTable::Kind), QStringLiteral("added"));
    QCOMPARE(text(1, ModelTable::Parameters), QStringLiteral("2.47 G"));
    QCOMPARE(text(1, ModelTable::FileSize), QStringLiteral("4.6 GiB"));
    QCOMPARE(text(1, ModelTable::Memory), QStringLiteral("10.8 GiB"));
    QVERIFY(text(1, ModelTable::Abilities).contains(QLatin1String("encodes meshes")));
}

void TestModelManager::damagedModelSaysWhy() {
    m_manager->select(QStringLiteral("/home/ann/models/turbo"));
    QCOMPARE(m_manager->table().index(2, ModelTable::Abilities).data().toString(), QStringLiteral("cannot be used"));
    bool said = false;
    for (const auto* label : m_manager->details().findChildren<QLabel*>())
        said |= label->isVisible() && label->text().contains(QLatin1String("The weights are gone"));
    QVERIFY(said);
    QVERIFY(!button("Use this model")->isEnabled());
}

void TestModelManager::territoryOfTheLicenceIsShown() {
    m_manager->select(QStringLiteral("/home/ann/models/hunyuan3d-2"));
    const QString warning = m_manager->details().licenceWarning();
    for (const char* region : {"European Union", "United Kingdom", "South Korea"})
        QVERIFY2(warning.contains(QLatin1String(region)), qPrintable(warning));
    QVERIFY(m_manager->details().licenceText().startsWith(QLatin1String("COMMUNITY LICENSE")));
    m_manager->select(QStringLiteral("/usr/share/vecset/models/furniture-xs"));
    QVERIFY(m_manager->details().licenceWarning().isEmpty());
}

void TestModelManager::buttonsFollowTheSelection() {
    m_manager->select(QStringLiteral("/usr/share/vecset/models/furniture-xs"));
    QVERIFY(!button("Remove from the list")->isEnabled()); // built in
    QVERIFY(button("Use this model")->isEnabled());
    m_manager->setCurrentModel(QStringLiteral("/home/ann/models/hunyuan3d-2"));
    QVERIFY(!button("Use this model")->isEnabled()); // in use already
    QVERIFY(!button("Remove from the list")->isEnabled());
}

void TestModelManager::choosingTellsTheWindow() {
    QSignalSpy chosen(m_manager.get(), &ModelManager::modelChosen);
    m_manager->select(QStringLiteral("/home/ann/models/hunyuan3d-2"));
    QTest::mouseClick(button("Use this model"), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<ModelEntry>().name, std::string("hunyuan3d-2"));
    QCOMPARE(m_manager->table().currentFolder(), QStringLiteral("/home/ann/models/hunyuan3d-2"));
}

void TestModelManager::folderIsImported() {
    QSignalSpy changed(m_manager.get(), &ModelManager::modelsChanged);
    m_manager->importFolder(QStringLiteral("/home/ann/models/hunyuan"));
    QTRY_COMPARE(m_manager->table().rowCount(), 4);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(QString::fromStdString(m_manager->selected()->name), QStringLiteral("hunyuan"));
    QVERIFY(notices().contains(QLatin1String("South Korea"))); // its licence is said at once
    m_manager->importFolder(QStringLiteral("/home/ann/models/hunyuan"));
    QVERIFY(notices().contains(QLatin1String("in the list already")));
    QCOMPARE(m_manager->table().rowCount(), 4);
}

void TestModelManager::unusableFolderIsRefusedWithANotice() {
    m_manager->importFolder(QStringLiteral("/home/ann/empty"));
    QTRY_COMPARE(m_manager->notices().noticeCount(), 1);
    QVERIFY(notices().contains(QLatin1String("no config.yaml")));
    QVERIFY(notices().contains(QLatin1String("Choose the folder")));
    QCOMPARE(m_catalog->models.size(), std::size_t{3});
}

void TestModelManager::failedImportIsANotice() {
    m_catalog->failure = Error(ErrorCode::WriteFailed, "models.json: no space left on device");
    m_manager->importFolder(QStringLiteral("/home/ann/models/new"));
    QTRY_COMPARE(m_manager->notices().noticeCount(), 1);
    QVERIFY(notices().contains(QLatin1String("no space left")));
}

void TestModelManager::removedModelCanComeBack() {
    m_manager->select(QStringLiteral("/home/ann/models/hunyuan3d-2"));
    QTest::mouseClick(button("Remove from the list"), Qt::LeftButton);
    QTRY_COMPARE(m_manager->table().rowCount(), 2);
    QVERIFY(notices().contains(QLatin1String("/home/ann/models/hunyuan3d-2")));
    for (auto* each : m_manager->notices().findChildren<QAbstractButton*>()) {
        if (each->text() == QLatin1String("Undo")) QTest::mouseClick(each, Qt::LeftButton);
    }
    QTRY_COMPARE(m_manager->table().rowCount(), 3);
}

void TestModelManager::checkReportsTheResult() {
    QSignalSpy verified(m_manager.get(), &ModelManager::verified);
    m_manager->select(QStringLiteral("/usr/share/vecset/models/furniture-xs"));
    QTest::mouseClick(button("Check the files"), Qt::LeftButton);
    QTRY_COMPARE(verified.size(), 1);
    QVERIFY(verified.first().first().toBool());
    bool said = false;
    for (const auto* label : m_manager->details().findChildren<QLabel*>())
        said |= label->isVisible() && label->text().contains(QLatin1String("all finite"));
    QVERIFY(said);
}

void TestModelManager::checkReportsTheFault() {
    QSignalSpy verified(m_manager.get(), &ModelManager::verified);
    m_manager->select(QStringLiteral("/home/ann/models/turbo"));
    m_manager->verifySelected();
    QTRY_COMPARE(verified.size(), 1);
    QVERIFY(!verified.first().first().toBool());
    QVERIFY(notices().contains(QLatin1String("cut off")));
}

void TestModelManager::checkCanBeStopped() {
    QSignalSpy verified(m_manager.get(), &ModelManager::verified);
    m_catalog->verifyWaits = true;
    m_manager->verifySelected();
    QVERIFY(m_manager->isVerifying());
    QTest::mouseClick(button("Stop"), Qt::LeftButton);
    QTRY_COMPARE(verified.size(), 1);
    QVERIFY(notices().contains(QLatin1String("was stopped")));
    QVERIFY(button("Check the files")->isEnabled());
}

void TestModelManager::closingStopsTheCheck() {
    m_catalog->verifyWaits = true;
    m_manager->verifySelected();
    m_manager.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
}

void TestModelManager::listThatCannotBeReadIsANotice() {
    auto calls = m_catalog->calls();
    calls.list = [](std::string*) -> std::vector<ModelEntry> { throw std::runtime_error("unexpected"); };
    ModelManager broken(calls);
    QTRY_COMPARE(broken.notices().noticeCount(), 1);
}

void TestModelManager::screenshots() {
    m_manager->setCurrentModel(QStringLiteral("/usr/share/vecset/models/furniture-xs"));
    m_manager->select(QStringLiteral("/home/ann/models/hunyuan3d-2"));
    QVERIFY(test::saveScreenshots(*m_manager, QStringLiteral("models-licence")));
    QCOMPARE(test::clippedTexts(*m_manager), QStringList());
    m_manager->select(QStringLiteral("/home/ann/models/turbo"));
    QSignalSpy verified(m_manager.get(), &ModelManager::verified);
    m_manager->verifySelected();
    QTRY_COMPARE(verified.size(), 1);
    QVERIFY(test::saveScreenshots(*m_manager, QStringLiteral("models-fault")));
    QCOMPARE(test::clippedTexts(*m_manager), QStringList());
    LanguageSwitcher switcher;
    switcher.use(QStringLiteral("de"));
    QCoreApplication::processEvents();
    m_manager->select(QStringLiteral("/home/ann/models/hunyuan3d-2"));
    QVERIFY(test::saveScreenshots(*m_manager, QStringLiteral("models-de")));
    QCOMPARE(test::clippedTexts(*m_manager), QStringList());
    Theme::instance().apply(ThemeChoice::Dark, 1.6);
    QCoreApplication::processEvents();
    QVERIFY(test::saveScreenshots(*m_manager, QStringLiteral("models-large-text")));
    QCOMPARE(test::clippedTexts(*m_manager), QStringList());
    Theme::instance().apply(ThemeChoice::Dark, 1.0);
}

QTEST_MAIN(TestModelManager)
#include "tst_model_manager.moc"
