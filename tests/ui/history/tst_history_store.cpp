#include "ui/history/history_store.h"

#include "core/base/error.h"
#include "core/image/read_image.h"
#include "tests/ui/history/made_results.h"
#include "ui/history/drag_file.h"
#include "ui/history/glb_recipe.h"
#include "ui/history/mesh_file.h"
#include "ui/history/partial_folder.h"

#include "core/meshio/read_mesh.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace vecset;

namespace {

template <typename T> bool sameBytes(const std::vector<T>& a, const std::vector<T>& b) {
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0);
}

bool sameBytes(const TriangleMesh& a, const TriangleMesh& b) {
    return sameBytes(a.positions, b.positions) && sameBytes(a.normals, b.normals) && sameBytes(a.colors, b.colors) &&
           sameBytes(a.triangles, b.triangles);
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The code of the Error that `work` throws, or nothing.
template <typename Work> std::optional<ErrorCode> codeOf(Work work) {
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    return std::nullopt;
}

QStringList everythingIn(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

class TestHistoryStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void savedResultComesBackWhole();
    void aResultMayLackLatentsAndPictures();
    void aResultWithoutMeshIsRefused();
    void meshFileKeepsEveryBit();
    void cutOffMeshFileIsAnError();
    void damagedEntryIsSkippedNotedAndKept_data();
    void damagedEntryIsSkippedNotedAndKept();
    void changesLast();
    void anotherMeshTakesTheOldOnesPlace();
    void deletedEntryComesBack();
    void trashIsPurgedByAge();
    void folderThatCannotBeWrittenGivesCauseAndLeavesNothing_data();
    void folderThatCannotBeWrittenGivesCauseAndLeavesNothing();
    void fullDiskGivesCauseAndLeavesNothing();
    void abandonedPartialFoldersAreCleared();
    void longAndForeignFolderNamesWork();
    void fileNamesFromTitles_data();
    void fileNamesFromTitles();
    void draggedFileCarriesItsRecipe();
};

void TestHistoryStore::savedResultComesBackWhole() {
    const QTemporaryDir dir;
    const HistoryStore store(dir.filePath(QStringLiteral("not/yet/there")));
    QVERIFY(store.load().entries.empty());
    auto fresh = test::madeEntry(QStringLiteral("  Stuhl „Größe“ 椅子 "));
    fresh.pictures.push_back({ViewSide::Left, test::madePicture(32, 1, 2, 3)});
    const auto saved = store.save(fresh);
    const auto listing = store.load();
    QVERIFY2(listing.notes.isEmpty(), qPrintable(listing.notes.join(QLatin1Char('\n'))));
    QCOMPARE(listing.entries.size(), std::size_t{1});
    const auto& entry = listing.entries.front();
    QVERIFY(entry == saved);
    QCOMPARE(entry.title, QStringLiteral("Stuhl „Größe“ 椅子"));
    QCOMPARE(entry.seed, 18446744073709551615ull);
    QCOMPARE(entry.steps, 50);
    QCOMPARE(entry.guidance, 5.0);
    QCOMPARE(entry.model, QStringLiteral("furniture-xs"));
    QCOMPARE(entry.recipe, fresh.recipe);
    QCOMPARE(entry.peakMemory, 5368709120ull);
    QCOMPARE(entry.networkPasses, 100);
    QCOMPARE(entry.stageSeconds.value(QStringLiteral("sample")), 1.25);
    QCOMPARE(entry.seconds, 1.8);
    QCOMPARE(entry.faces, fresh.result->mesh.triangles.size());
    QVERIFY(entry.closed);
    QVERIFY(std::abs(entry.created.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(sameBytes(store.loadMesh(entry.id), fresh.result->mesh));
    const auto latents = store.loadLatents(entry.id);
    QVERIFY(sameBytes(latents.values, fresh.result->latents.values));
    QCOMPARE(latents.seed, fresh.result->latents.seed);
    QVERIFY(readImage(entry.pictureFile.toStdString()).pixels == fresh.pictures[0].picture.pixels);
    QVERIFY(readImage(entry.viewFiles.value(QStringLiteral("left")).toStdString()).pixels ==
            fresh.pictures[1].picture.pixels);
    QVERIFY(readImage(entry.matteFile.toStdString()).pixels == fresh.result->matted.pixels);
}

void TestHistoryStore::aResultMayLackLatentsAndPictures() {
    const QTemporaryDir dir;
    const HistoryStore store(dir.path());
    NewEntry fresh;
    auto result = std::make_shared<GenerationResult>();
    result->mesh = test::madeSphere(4);
    result->mesh.triangles.pop_back();
    fresh.result = result;
    const auto entry = store.save(fresh);
    QVERIFY(!entry.closed);
    QVERIFY(entry.latentsFile.isEmpty() && entry.pictureFile.isEmpty() && entry.matteFile.isEmpty());
    QVERIFY(codeOf([&] { (void)store.loadLatents(entry.id); }) == ErrorCode::NotAvailable);
}

void TestHistoryStore::aResultWithoutMeshIsRefused() {
    const QTemporaryDir dir;
    NewEntry fresh;
    QVERIFY(codeOf([&] { (void)HistoryStore(dir.path()).save(fresh); }) == ErrorCode::EmptyShape);
    fresh.result = std::make_shared<GenerationResult>();
    QVERIFY(codeOf([&] { (void)HistoryStore(dir.path()).save(fresh); }) == ErrorCode::EmptyShape);
    QVERIFY(everythingIn(dir.path()).isEmpty());
}

void TestHistoryStore::meshFileKeepsEveryBit() {
    const QTemporaryDir dir;
    auto mesh = test::madeSphere(9);
    mesh.positions[1].x = 1e-42f; // denormal
    mesh.positions[2].y = -0.0f;
    mesh.normals[3] = {0.6f, 0.80000007f, 1e-20f}; // a reader that makes it unit length again would change it
    for (const auto& p : mesh.positions) mesh.colors.push_back({std::abs(p.x), 0.123456789f, std::abs(p.z)});
    const auto path = dir.filePath(QStringLiteral("m.ply")).toStdString();
    writeMeshFile(path, mesh);
    QVERIFY(sameBytes(readMeshFile(path), mesh));
    const auto asOthersReadIt = readMesh(path);
    QVERIFY(sameBytes(asOthersReadIt.positions, mesh.positions));
    QVERIFY(sameBytes(asOthersReadIt.triangles, mesh.triangles));
}

void TestHistoryStore::cutOffMeshFileIsAnError() {
    const QTemporaryDir dir;
    const auto path = dir.filePath(QStringLiteral("m.ply"));
    writeMeshFile(path.toStdString(), test::madeSphere(4));
    const auto whole = bytesOf(path);
    for (const auto size : {whole.size() - 1, whole.size() / 2, qsizetype{60}, qsizetype{0}}) {
        put(path, whole.left(size));
        QVERIFY(codeOf([&] { (void)readMeshFile(path.toStdString()); }) == ErrorCode::UnreadableFile);
    }
    auto wrongIndex = whole;
    wrongIndex[wrongIndex.size() - 1] = '\x7f';
    put(path, wrongIndex);
    QVERIFY(codeOf([&] { (void)readMeshFile(path.toStdString()); }) == ErrorCode::UnreadableFile);
}

void TestHistoryStore::damagedEntryIsSkippedNotedAndKept_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("search");
    QTest::addColumn<QByteArray>("replace"); // null: cut the file in half; "gone": remove it
    const auto json = QStringLiteral("entry.json");
    QTest::newRow("entry.json is missing") << json << QByteArray() << QByteArray("gone");
    QTest::newRow("entry.json is cut off") << json << QByteArray() << QByteArray();
    QTest::newRow("entry.json is of another program")
        << json << QByteArray("vecset-history-entry") << QByteArray("other");
    QTest::newRow("entry.json is of a newer version")
        << json << QByteArray("\"version\": 1") << QByteArray("\"version\": 99");
    QTest::newRow("the date is nonsense") << json << QByteArray("\"created\": \"20") << QByteArray("\"created\": \"XX");
    QTest::newRow("a file name reaches outside")
        << json << QByteArray("\"mesh.ply\"") << QByteArray("\"../../mesh.ply\"");
    QTest::newRow("the mesh is not listed") << json << QByteArray("\"mesh\"") << QByteArray("\"mash\"");
    QTest::newRow("the mesh is missing") << QStringLiteral("mesh.ply") << QByteArray() << QByteArray("gone");
    QTest::newRow("the mesh is cut off") << QStringLiteral("mesh.ply") << QByteArray() << QByteArray();
    QTest::newRow("the latents are cut off") << QStringLiteral("latents.safetensors") << QByteArray() << QByteArray();
    QTest::newRow("the picture is missing") << QStringLiteral("picture.png") << QByteArray() << QByteArray("gone");
}

void TestHistoryStore::damagedEntryIsSkippedNotedAndKept() {
    QFETCH(QString, file);
    QFETCH(QByteArray, search);
    QFETCH(QByteArray, replace);
    const QTemporaryDir dir;
    const HistoryStore store(dir.path());
    const auto sound = store.save(test::madeEntry(QStringLiteral("sound")));
    const auto damaged = store.save(test::madeEntry(QStringLiteral("damaged")));
    const auto path = QDir(damaged.folder).filePath(file);
    auto bytes = bytesOf(path);
    if (replace == "gone") {
        QVERIFY(QFile::remove(path));
    } else if (replace.isNull()) {
        put(path, bytes.left(bytes.size() / 2));
    } else {
        QVERIFY(bytes.contains(search));
        put(path, bytes.replace(search, replace));
    }
    const auto files = everythingIn(damaged.folder);
    const auto listing = store.load();
    QCOMPARE(listing.entries.size(), std::size_t{1});
    QCOMPARE(listing.entries.front().id, sound.id);
    QCOMPARE(listing.notes.size(), 1);
    QVERIFY2(listing.notes.front().contains(damaged.id), qPrintable(listing.notes.front()));
    QCOMPARE(everythingIn(damaged.folder), files);
    QVERIFY(codeOf([&] { (void)store.entry(damaged.id); }).has_value());
}

void TestHistoryStore::changesLast() {
    const QTemporaryDir dir;
    const HistoryStore store(dir.path());
    const auto id = store.save(test::madeEntry(QStringLiteral("old title"))).id;
    QVERIFY(store.setFavourite(id, true).favourite);
    QCOMPARE(store.setTitle(id, QStringLiteral("  new\ttitle ")).title, QStringLiteral("new title"));
    QVERIFY(!store.setThumbnail(id, test::madePicture(256, 9, 9, 9)).thumbnailFile.isEmpty());
    const auto listing = HistoryStore(dir.path()).load();
    QCOMPARE(listing.entries.size(), std::size_t{1});
    QVERIFY(listing.entries.front().favourite);
    QCOMPARE(listing.entries.front().title, QStringLiteral("new title"));
    QCOMPARE(listing.entries.front().seed, 18446744073709551615ull);
    QVERIFY(codeOf([&] { (void)store.setFavourite(QStringLiteral("nobody"), true); }) == ErrorCode::UnreadableFile);
    QVERIFY(codeOf([&] { (void)store.setFavourite(QStringLiteral("../x"), true); }) == ErrorCode::UnreadableFile);
}

void TestHistoryStore::anotherMeshTakesTheOldOnesPlace() {
    const QTemporaryDir dir;
    const HistoryStore store(dir.path());
    const auto before = store.save(test::madeEntry(QStringLiteral("chair")));
    const auto finer = test::madeResult(20);
    const auto after = store.replaceMesh(before.id, *finer, QJsonObject{{QStringLiteral("resolution"), 384}});
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.faces, finer->mesh.triangles.size());
    QCOMPARE(after.recipe.value(QStringLiteral("resolution")).toInt(), 384);
    QVERIFY(!QFile::exists(before.meshFile));
    QVERIFY(sameBytes(store.loadMesh(after.id), finer->mesh));
    QVERIFY(store.load().notes.isEmpty());
}

void TestHistoryStore::deletedEntryComesBack() {
    const QTemporaryDir dir;
    const HistoryStore store(dir.path());
    const auto entry = store.save(test::madeEntry(QStringLiteral("chair")));
    store.remove(entry.id);
    QVERIFY(store.load().entries.empty());
    store.remove(entry.id); // by another instance, say
    const auto back = store.restore(entry.id);
    QVERIFY(back == entry);
    QVERIFY(store.restore(entry.id) == entry);
    QCOMPARE(store.load().entries.size(), std::size_t{1});
    QVERIFY(codeOf([&] { (void)store.restore(QStringLiteral("20200101-000000-000-00000000")); }).has_value());
}

void TestHistoryStore::trashIsPurgedByAge() {
    const QTemporaryDir dir;
    const HistoryStore store(dir.path());
    const auto old = store.save(test::madeEntry(QStringLiteral("old"))).id;
    const auto fresh = store.save(test::madeEntry(QStringLiteral("fresh"))).id;
    store.remove(old);
    store.remove(fresh);
    const auto path = QDir(dir.path()).filePath(QStringLiteral(".trash/") + old).toStdString();
    const timespec times[2] = {{::time(nullptr) - 10 * 86400, 0}, {::time(nullptr) - 10 * 86400, 0}};
    QCOMPARE(::utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
    QCOMPARE(store.purgeTrash(-1), 0);
    QCOMPARE(store.purgeTrash(30), 0);
    QCOMPARE(store.purgeTrash(7), 1);
    QVERIFY(codeOf([&] { (void)store.restore(old); }).has_value());
    QCOMPARE(store.restore(fresh).id, fresh);
}

void TestHistoryStore::folderThatCannotBeWrittenGivesCauseAndLeavesNothing_data() {
    QTest::addColumn<QString>("folder");
    QTest::newRow("a file stands in its place") << QStringLiteral("file");
    QTest::newRow("a file stands in its parent's place") << QStringLiteral("file/history");
    QTest::newRow("a system folder that takes no files") << QStringLiteral("/proc/vecset");
}

void TestHistoryStore::folderThatCannotBeWrittenGivesCauseAndLeavesNothing() {
    QFETCH(QString, folder);
    const QTemporaryDir dir;
    put(dir.filePath(QStringLiteral("file")), "x");
    const HistoryStore store(folder.startsWith(QLatin1Char('/')) ? folder : dir.filePath(folder));
    try {
        (void)store.save(test::madeEntry(QStringLiteral("chair")));
        QFAIL("saved");
    } catch (const Error& error) {
        QVERIFY(error.code() == ErrorCode::WriteFailed);
        QVERIFY2(QString::fromUtf8(error.what()).contains(store.folder()), error.what());
    }
    QCOMPARE(bytesOf(dir.filePath(QStringLiteral("file"))), QByteArray("x"));
    QVERIFY(store.load().entries.empty());
    QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

void TestHistoryStore::fullDiskGivesCauseAndLeavesNothing() {
    const QTemporaryDir dir;
    QProcess saver;
    // 3,000 bytes: the pictures fit, the mesh does not.
    saver.start(QCoreApplication::applicationDirPath() + QStringLiteral("/history_saver"),
                {dir.path(), QStringLiteral("1"), QStringLiteral("3000")});
    QVERIFY(saver.waitForFinished());
    const auto said = saver.readAllStandardOutput();
    QVERIFY2(said.startsWith("fault write_failed "), said.constData());
    QVERIFY2(everythingIn(dir.path()).isEmpty(), qPrintable(everythingIn(dir.path()).join(QLatin1Char(' '))));
}

void TestHistoryStore::abandonedPartialFoldersAreCleared() {
    const QTemporaryDir dir;
    QProcess gone;
    gone.start(QStringLiteral("true"), QStringList());
    const auto dead = gone.processId();
    QVERIFY(gone.waitForFinished());
    const auto ofDead = QStringLiteral(".a.partial-%1").arg(dead),
               ofLiving = QStringLiteral(".b.partial-%1").arg(::getpid());
    for (const auto& name : {ofDead, ofLiving, QStringLiteral(".mine"), QStringLiteral(".c.partial-x")}) {
        QVERIFY(QDir(dir.path()).mkdir(name));
    }
    put(QDir(dir.filePath(ofDead)).filePath(QStringLiteral("mesh.ply")), "half");
    QVERIFY(HistoryStore(dir.path()).load().notes.isEmpty());
    QCOMPARE(everythingIn(dir.path()),
             QStringList({ofLiving, QStringLiteral(".c.partial-x"), QStringLiteral(".mine")}));
}

void TestHistoryStore::longAndForeignFolderNamesWork() {
    const QTemporaryDir dir;
    QString path = dir.path();
    for (int i = 0; i < 12; ++i) path += QStringLiteral("/Ordner mit Umlaut äöü 模型 ") + QString(30, QLatin1Char('x'));
    const HistoryStore store(path);
    const auto entry = store.save(test::madeEntry(QStringLiteral("chair")));
    QVERIFY(entry.meshFile.size() > 600);
    QCOMPARE(store.loadMesh(entry.id).triangles.size(), entry.faces);
    QCOMPARE(store.loadLatents(entry.id).tokens, 16);
}

void TestHistoryStore::fileNamesFromTitles_data() {
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a plain title") << QStringLiteral("red chair") << QStringLiteral("red chair");
    QTest::newRow("letters of other scripts stay")
        << QStringLiteral("Stühlchen 椅子") << QStringLiteral("Stühlchen 椅子");
    QTest::newRow("separators and wildcards go") << QStringLiteral("a/b\\c:d*e?") << QStringLiteral("a-b-c-d-e-");
    QTest::newRow("no hidden files") << QStringLiteral("../.secret") << QStringLiteral("-.secret");
    QTest::newRow("nothing left") << QStringLiteral(" .. ") << QStringLiteral("mesh");
    QTest::newRow("too long") << QString(300, QChar(0x6905)) << QString(33, QChar(0x6905));
}

void TestHistoryStore::fileNamesFromTitles() {
    QFETCH(QString, title);
    QFETCH(QString, expected);
    QCOMPARE(fileNameFrom(title), expected);
}

void TestHistoryStore::draggedFileCarriesItsRecipe() {
    const QTemporaryDir dir;
    const auto mesh = test::madeSphere(10);
    const QJsonObject recipe{{QStringLiteral("seed"), QStringLiteral("18446744073709551615")},
                             {QStringLiteral("name"), QStringLiteral("Stühle 椅子")}};
    const auto path = exportForDrag(mesh, QStringLiteral("Stühle/椅子"), dir.filePath(QStringLiteral("drag")), recipe);
    QCOMPARE(QFileInfo(path).fileName(), QStringLiteral("Stühle-椅子.glb"));
    QCOMPARE(readRecipe(path).value_or(QJsonObject()), recipe);
    const auto back = readMesh(path.toStdString());
    QCOMPARE(back.triangles.size(), mesh.triangles.size());
    QVERIFY(std::abs(back.bounds().longestSide() - 1.0f) < 1e-4f);
    QVERIFY(std::abs(back.bounds().min.y) < 1e-4f);
    QVERIFY(!readRecipe(QStringLiteral("/nowhere.glb")));
    put(dir.filePath(QStringLiteral("no.glb")), "glTF");
    QVERIFY(!readRecipe(dir.filePath(QStringLiteral("no.glb"))));
}

QTEST_GUILESS_MAIN(TestHistoryStore)
#include "tst_history_store.moc"
