#include "ui/input/latest_task.h"
#include "ui/input/matte_task.h"

#include "tests/ui/input/test_pictures.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace vecset;
using namespace vecset::test;

namespace {

LoadedPicture loaded(const PictureSource& source) {
    LoadOutcome outcome = loadPicture(source, {});
    if (auto* failure = std::get_if<PictureFailure>(&outcome)) qFatal("%s", qPrintable(failure->message));
    return std::get<LoadedPicture>(std::move(outcome));
}

PictureSource pixels(const QImage& image) { return {{}, {}, image, QStringLiteral("test")}; }

} // namespace

Q_DECLARE_METATYPE(vecset::ErrorCode)

/// Reading pictures and cutting objects out, as the pool does it.
class TestMatteTask : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongFiles_data();
    void wrongFiles();
    void bytesAndPixelsAreKeptAsFiles();
    void hugePicturesAreReduced();
    void transparencyIsUsedAsItIs();
    void backgroundsAreRemoved();
    void theThresholdNeedsNoNewMatte();
    void keepingTheWholePicture();
    void aNetworkWithoutFileIsNamed();
    void aUniformPictureHasNoObject();
    void onlyTheNewestTaskCounts();
    void aDeletedOwnerHearsNothing();

private:
    QTemporaryDir m_home;
};

void TestMatteTask::initTestCase() { qputenv("VECSET_STUDIO_HOME", m_home.path().toUtf8()); }

void TestMatteTask::wrongFiles_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    const QString good = savePicture(discPicture({200, 200}, Qt::white), m_home.filePath(QStringLiteral("good.png")));
    writeBytes(m_home.filePath(QStringLiteral("empty.png")), {});
    writeBytes(m_home.filePath(QStringLiteral("text.png")), "This is a shopping list, not a picture.\n");
    writeBytes(m_home.filePath(QStringLiteral("cut off é.png")), readBytes(good).left(900));
    QDir(m_home.path()).mkdir(QStringLiteral("folder.png"));
    QTest::newRow("a file without bytes") << m_home.filePath(QStringLiteral("empty.png")) << ErrorCode::UnreadableFile;
    QTest::newRow("text named png") << m_home.filePath(QStringLiteral("text.png")) << ErrorCode::UnsupportedFormat;
    QTest::newRow("a cut-off picture") << m_home.filePath(QStringLiteral("cut off é.png")) << ErrorCode::UnreadableFile;
    QTest::newRow("a missing file") << QStringLiteral("/nowhere/x.png") << ErrorCode::UnreadableFile;
    QTest::newRow("a folder") << m_home.filePath(QStringLiteral("folder.png")) << ErrorCode::UnreadableFile;
}

void TestMatteTask::wrongFiles() {
    QFETCH(QString, path);
    QFETCH(ErrorCode, code);
    const LoadOutcome outcome = loadPicture(PictureSource::fromFile(path), {});
    const auto* failure = std::get_if<PictureFailure>(&outcome);
    QVERIFY(failure);
    QVERIFY(failure->code == code);
    QVERIFY(!failure->message.isEmpty());
}

void TestMatteTask::bytesAndPixelsAreKeptAsFiles() {
    const QImage disc = discPicture({120, 90}, Qt::white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    disc.save(&buffer, "PNG");
    const LoadedPicture fromBytes = loaded({{}, bytes, {}, QStringLiteral("web")});
    const LoadedPicture fromPixels = loaded(pixels(disc));
    QVERIFY(QFile::exists(fromBytes.source.path));
    QCOMPARE(fromPixels.source.path, fromBytes.source.path); // named by content
    QVERIFY(fromBytes.source.bytes.isEmpty());
    QCOMPARE(loaded(PictureSource::fromFile(fromBytes.source.path)).pixels->pixels, fromBytes.pixels->pixels);
}

void TestMatteTask::hugePicturesAreReduced() {
    const LoadedPicture picture = loaded(pixels(discPicture({6000, 300}, Qt::white)));
    QCOMPARE(picture.fileSize, QSize(6000, 300));
    QCOMPARE(picture.pixels->width, kMostPixels);
    QCOMPARE(picture.preview.width(), kPreviewPixels);
}

void TestMatteTask::transparencyIsUsedAsItIs() {
    const LoadedPicture picture = loaded(pixels(discPicture({200, 160}, Qt::transparent)));
    QVERIFY(picture.hasTransparency);
    const MatteOutcome matte = findMatte(picture, {}, {});
    QCOMPARE(std::get<SoftMatte>(matte).used, MatteMode::Alpha);
    // The threshold is for found mattes: soft edges of the file stay.
    const CutOut cut = cutOut(picture, std::get<SoftMatte>(matte), 0.9, {});
    QCOMPARE(cut.picture->pixels, picture.pixels->pixels);
    QVERIFY(notesFor(cut.facts).empty());
}

void TestMatteTask::backgroundsAreRemoved() {
    const LoadedPicture picture = loaded(pixels(discPicture({300, 300}, QColor(225, 228, 230))));
    QVERIFY(!picture.hasTransparency);
    const MatteOutcome matte = findMatte(picture, {}, {});
    QCOMPARE(std::get<SoftMatte>(matte).used, MatteMode::GrabCut);
    const CutOut cut = cutOut(picture, std::get<SoftMatte>(matte), 0.1, {});
    const double disc = 3.14159 * 0.3 * 0.3;
    QVERIFY2(qAbs(cut.facts.coverage - disc) < 0.02, qPrintable(QString::number(cut.facts.coverage)));
    QCOMPARE(cut.picture->at(2, 2)[3], std::uint8_t{0});
    QCOMPARE(cut.picture->at(150, 150)[3], std::uint8_t{255});
    QCOMPARE(notesFor(cut.facts).front().kind, PictureNote::Kind::BackgroundRemoved);
}

void TestMatteTask::theThresholdNeedsNoNewMatte() {
    const LoadedPicture picture = loaded(pixels(discPicture({300, 300}, QColor(225, 228, 230))));
    MatteSettings settings;
    settings.mode = MatteMode::GrabCut;
    const MatteOutcome soft = findMatte(picture, settings, {});
    const MatteOutcome direct = findMatte(picture, settings, {});
    int more = 0;
    for (const double threshold : {0.1, 0.5, 0.9}) {
        const CutOut cut = cutOut(picture, std::get<SoftMatte>(soft), threshold, {});
        MatteOptions options = settings.toOptions();
        options.threshold = threshold;
        const RgbaImage core = removeBackground(*picture.pixels, options);
        // 8 bits of the soft matte: core may differ where it lies within half a step of the threshold.
        int different = 0;
        for (std::size_t i = 3; i < core.pixels.size(); i += 4) different += core.pixels[i] != cut.picture->pixels[i];
        QVERIFY2(different < 20, qPrintable(QString::number(different)));
        const int visible = static_cast<int>(cut.facts.coverage * 90000);
        QVERIFY(more == 0 || visible <= more);
        more = visible;
    }
    QCOMPARE(std::get<SoftMatte>(direct).picture->pixels, std::get<SoftMatte>(soft).picture->pixels);
}

void TestMatteTask::keepingTheWholePicture() {
    const LoadedPicture picture = loaded(pixels(discPicture({100, 100}, Qt::white)));
    MatteSettings settings;
    settings.mode = MatteMode::None;
    const MatteOutcome matte = findMatte(picture, settings, {});
    const CutOut cut = cutOut(picture, std::get<SoftMatte>(matte), 0.5, {});
    QCOMPARE(cut.facts.coverage, 1.0);
    QCOMPARE(notesFor(cut.facts).front().kind, PictureNote::Kind::TakenWhole);
}

void TestMatteTask::aNetworkWithoutFileIsNamed() {
    const LoadedPicture picture = loaded(pixels(discPicture({100, 100}, Qt::white)));
    MatteSettings settings;
    settings.mode = MatteMode::Network;
    const MatteOutcome none = findMatte(picture, settings, {});
    QVERIFY(std::get<PictureFailure>(none).code == ErrorCode::InvalidInput);
    settings.network = QStringLiteral("/nowhere/net.onnx");
    const MatteOutcome missing = findMatte(picture, settings, {});
    QVERIFY(std::get<PictureFailure>(missing).code == ErrorCode::UnreadableFile);
}

void TestMatteTask::aUniformPictureHasNoObject() {
    QImage grey(120, 120, QImage::Format_RGB32);
    grey.fill(Qt::gray);
    const LoadedPicture picture = loaded(pixels(grey));
    const MatteOutcome matte = findMatte(picture, {}, {});
    const auto* failure = std::get_if<PictureFailure>(&matte);
    QVERIFY(failure);
    QVERIFY(failure->code == ErrorCode::EmptyMatte);
}

void TestMatteTask::onlyTheNewestTaskCounts() {
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    QObject owner;
    QList<int> delivered;
    std::atomic<int> stopped = 0;
    LatestTask<int> task(pool, &owner, [&](int value) { delivered << value; });
    for (int i = 0; i < 20; ++i) {
        task.start([i, &stopped](const JobContext& job) {
            for (int round = 0; i < 19 && round < 5000; ++round) {
                if (job.isCancelled()) ++stopped;
                job.throwIfCancelled();
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
            return i;
        });
    }
    QVERIFY(task.isRunning());
    QTRY_COMPARE(delivered, QList<int>{19});
    QVERIFY(!task.isRunning());
    QVERIFY(pool.waitForDone(2000));
    QCoreApplication::processEvents();
    QCOMPARE(delivered, QList<int>{19});
}

void TestMatteTask::aDeletedOwnerHearsNothing() {
    QThreadPool pool;
    auto owner = std::make_unique<QObject>();
    bool heard = false;
    auto task = std::make_unique<LatestTask<int>>(pool, owner.get(), [&](int) { heard = true; });
    task->start([](const JobContext&) { return 1; });
    task.reset();
    owner.reset();
    QVERIFY(pool.waitForDone(2000));
    QCoreApplication::processEvents();
    QVERIFY(!heard);
}

QTEST_MAIN(TestMatteTask)
#include "tst_matte_task.moc"
