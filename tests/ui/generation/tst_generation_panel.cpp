#include "ui/generation/decoding_section.h"
#include "ui/generation/generation_panel.h"
#include "ui/generation/mesh_section.h"
#include "ui/generation/sampling_section.h"
#include "ui/theme/theme.h"
#include "ui/widgets/progress_button.h"
#include "ui/widgets/seed_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/value_slider.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>

using namespace vecset;

namespace {

ModelEntry model(const char* name, int steps, double guidance, bool fewStep = false) {
    ModelEntry entry;
    entry.name = name;
    entry.folder = std::filesystem::path("/models") / name;
    entry.builtIn = true;
    entry.parameters = 4'200'000;
    entry.memoryBytes = 310'000'000;
    entry.defaultSteps = steps;
    entry.defaultGuidance = guidance;
    entry.fewStep = fewStep;
    entry.guidanceEmbedded = fewStep;
    return entry;
}

/// The button of a segment, found by its text.
QAbstractButton* segment(QWidget* control, const QString& text) {
    for (auto* button : control->findChildren<QAbstractButton*>()) {
        if (button->text() == text) return button;
    }
    return nullptr;
}

/// Long German words where they matter for the layout.
class LongWords : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override {
        static const QHash<QString, QString> words{
            {QStringLiteral("Model"), QStringLiteral("Modell")},
            {QStringLiteral("Preset"), QStringLiteral("Voreinstellung")},
            {QStringLiteral("Fast"), QStringLiteral("Schnell")},
            {QStringLiteral("Standard"), QStringLiteral("Standard")},
            {QStringLiteral("1 step"), QStringLiteral("1 Schritt")},
            {QStringLiteral("Compare with its student"), QStringLiteral("Mit dem destillierten Modell vergleichen")},
            {QStringLiteral("Custom"), QStringLiteral("Eigene")},
            {QStringLiteral("Steps"), QStringLiteral("Entrauschungsschritte")},
            {QStringLiteral("Guidance"), QStringLiteral("Führungsstärke")},
            {QStringLiteral("Seed"), QStringLiteral("Startwert")},
            {QStringLiteral("Show the shape forming"), QStringLiteral("Entstehung der Form im Ansichtsfenster zeigen")},
            {QStringLiteral("Decoding"), QStringLiteral("Dekodierung")},
            {QStringLiteral("Resolution"), QStringLiteral("Gitterauflösung")},
            {QStringLiteral("Hierarchical"), QStringLiteral("Hierarchisch")},
            {QStringLiteral("Lightning"), QStringLiteral("Blitzschnell")},
            {QStringLiteral("Dense"), QStringLiteral("Vollständig")},
            {QStringLiteral("Iso level"), QStringLiteral("Oberflächenschwellwert")},
            {QStringLiteral("Mesh"), QStringLiteral("Dreiecksnetz")},
            {QStringLiteral("Limit the number of faces"), QStringLiteral("Anzahl der Dreiecksflächen begrenzen")},
            {QStringLiteral("Remove loose pieces"), QStringLiteral("Lose Bruchstücke entfernen")},
            {QStringLiteral("Smallest piece kept"), QStringLiteral("Kleinstes behaltenes Bruchstück")},
            {QStringLiteral("Generate"), QStringLiteral("Dreiecksnetz erzeugen")}};
        return words.value(QString::fromUtf8(source));
    }
};

void shoot(QWidget& widget, const QString& name) {
    QDir().mkpath(QStringLiteral(VECSET_BINARY_DIR "/screenshots"));
    for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        Theme::instance().apply(theme, 1.0);
        QCoreApplication::processEvents();
        const QString suffix = theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        QVERIFY(widget.grab().save(QStringLiteral(VECSET_BINARY_DIR "/screenshots/%1-%2.png").arg(name, suffix)));
    }
}

} // namespace

/// The generation panel in a real window.
class TestGenerationPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aModelBringsItsDefaults();
    void presetsBindModelStepsAndGuidance();
    void turboSaysWhyItIsOff();
    void changingAValueMakesItCustom();
    void tipsTellTheCost();
    void exactEntryOfSteps();
    void lockedSeedsStay();
    void meshSettingsWaitForRest();
    void samplingDoesNotDecodeAgain();
    void settingsComeBack();
    void settingsOfAnUnknownModelKeepTheModel();
    void oddValuesOfARecipeAreKeptExactly();
    void theButtonSaysWhatIsGoingOn();
    void thePairIsComparedFromHere();
    void keyboardReachesEverything();
    void itFitsANarrowColumn();

private:
    SegmentedControl* presetControl() const {
        return m_panel->findChild<SamplingSection*>()->findChild<SegmentedControl*>();
    }
    void clickPreset(const char* text) {
        auto* button = segment(presetControl(), QLatin1String(text));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<GenerationPanel> m_panel;
    ModelEntry m_teacher = model("furniture-s", 49, 5.0);
    ModelEntry m_student = [] {
        ModelEntry student = model("furniture-s-turbo", 5, 5.0, true);
        student.teacher = "furniture-s";
        return student;
    }();
};

void TestGenerationPanel::initTestCase() { Theme::instance().apply(ThemeChoice::Dark, 1.0); }

void TestGenerationPanel::init() {
    m_panel = std::make_unique<GenerationPanel>();
    m_panel->resize(300, 640);
    m_panel->setModels({m_teacher, m_student});
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestGenerationPanel::cleanup() { m_panel.reset(); }

void TestGenerationPanel::aModelBringsItsDefaults() {
    const GenerationSettings settings = m_panel->settings();
    QCOMPARE(settings.modelFolder, QStringLiteral("/models/furniture-s"));
    QCOMPARE(settings.steps, 49);
    QCOMPARE(settings.preset, QStringLiteral("standard"));
    QCOMPARE(settings.mesh.decode.method, DecodeMethod::Hierarchical);
    QSignalSpy chosen(m_panel.get(), &GenerationPanel::modelChosen);
    m_panel->setModel(m_student);
    QCOMPARE(m_panel->settings().preset, QStringLiteral("turbo"));
    QCOMPARE(m_panel->settings().steps, 5);
    QCOMPARE(chosen.count(), 0);
}

void TestGenerationPanel::presetsBindModelStepsAndGuidance() {
    QSignalSpy chosen(m_panel.get(), &GenerationPanel::modelChosen);
    QSignalSpy changed(m_panel.get(), &GenerationPanel::settingsChanged);
    clickPreset("Turbo");
    QCOMPARE(m_panel->settings().modelFolder, QStringLiteral("/models/furniture-s-turbo"));
    QCOMPARE(m_panel->settings().steps, 5);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front().front().toString(), QStringLiteral("/models/furniture-s-turbo"));
    QCOMPARE(changed.count(), 1);
    clickPreset("1 step");
    QCOMPARE(m_panel->settings().modelFolder, QStringLiteral("/models/furniture-s-turbo"));
    QCOMPARE(m_panel->settings().steps, 1);
    QCOMPARE(m_panel->settings().preset, QStringLiteral("one-step"));
    QCOMPARE(chosen.count(), 1);
    clickPreset("Standard");
    QCOMPARE(m_panel->settings().modelFolder, QStringLiteral("/models/furniture-s"));
    QCOMPARE(m_panel->settings().steps, 49);
    QCOMPARE(chosen.count(), 2);
    clickPreset("Fast");
    QCOMPARE(m_panel->settings().steps, 20);
    QCOMPARE(m_panel->settings().preset, QStringLiteral("fast"));
    QCOMPARE(chosen.count(), 2);
}

void TestGenerationPanel::turboSaysWhyItIsOff() {
    GenerationPanel panel;
    panel.setModels({m_teacher});
    auto* control = panel.findChild<SamplingSection*>()->findChild<SegmentedControl*>();
    auto* turbo = segment(control, QStringLiteral("Turbo"));
    QVERIFY(turbo);
    for (const char* name : {"Turbo", "1 step"}) {
        const QString tip = segment(control, QLatin1String(name))->toolTip();
        QVERIFY2(tip.contains(QLatin1String("distilled")), qPrintable(tip));
    }
    panel.show();
    QTest::mouseClick(turbo, Qt::LeftButton);
    QCOMPARE(panel.settings().preset, QStringLiteral("standard"));
}

void TestGenerationPanel::changingAValueMakesItCustom() {
    auto* steps = m_panel->findChild<SamplingSection*>()->findChildren<ValueSlider*>().front();
    steps->slider()->setFocus();
    QTest::keyClick(steps->slider(), Qt::Key_Right);
    QVERIFY(m_panel->settings().steps > 49);
    QCOMPARE(m_panel->settings().preset, QStringLiteral("custom"));
    clickPreset("Standard");
    QCOMPARE(m_panel->settings().steps, 49);
}

void TestGenerationPanel::tipsTellTheCost() {
    m_panel->setCostEstimate([](const CostQuery& query) -> std::optional<double> {
        if (query.decodeOnly) return query.resolution / 100.0;
        return 2.0 * query.networkPasses;
    });
    const auto tip = [this](const char* text) { return segment(presetControl(), QLatin1String(text))->toolTip(); };
    QVERIFY2(tip("Standard").contains(QLatin1String("3 min 16 s")), qPrintable(tip("Standard")));
    QVERIFY2(tip("Standard").contains(QLatin1String("98")), qPrintable(tip("Standard")));
    QVERIFY2(tip("Turbo").contains(QLatin1String("furniture-s-turbo, distilled from furniture-s")),
             qPrintable(tip("Turbo")));
    QVERIFY2(tip("1 step").contains(QLatin1String("2.0 s")), qPrintable(tip("1 step")));
    QVERIFY2(tip("Turbo").contains(QLatin1String("10 s")), qPrintable(tip("Turbo")));
    auto* resolution = m_panel->findChild<DecodingSection*>()->findChild<QComboBox*>();
    const QString tip512 = resolution->itemData(resolution->findData(512), Qt::ToolTipRole).toString();
    QVERIFY2(tip512.contains(QLatin1String("5.1 s")), qPrintable(tip512));
}

void TestGenerationPanel::exactEntryOfSteps() {
    auto* steps = m_panel->findChild<SamplingSection*>()->findChildren<ValueSlider*>().front();
    auto* entry = steps->entry();
    entry->setFocus();
    entry->selectAll();
    QTest::keyClicks(entry, QStringLiteral("37"));
    QTest::keyClick(entry, Qt::Key_Return);
    QCOMPARE(m_panel->settings().steps, 37);
}

void TestGenerationPanel::lockedSeedsStay() {
    auto* seed = m_panel->findChild<SeedField*>();
    seed->setSeed(77);
    seed->setLocked(true);
    QCOMPARE(m_panel->nextSeed(), quint64{77});
    QCOMPARE(m_panel->nextSeed(), quint64{77});
    seed->setLocked(false);
    const quint64 rolled = m_panel->nextSeed();
    QCOMPARE(m_panel->settings().seed, rolled); // the seed used is the seed shown
    QVERIFY(m_panel->nextSeed() != rolled || m_panel->nextSeed() != rolled);
}

void TestGenerationPanel::meshSettingsWaitForRest() {
    QSignalSpy mesh(m_panel.get(), &GenerationPanel::meshSettingsChanged);
    QSignalSpy any(m_panel.get(), &GenerationPanel::settingsChanged);
    auto* iso = m_panel->findChild<DecodingSection*>()->findChild<ValueSlider*>();
    iso->slider()->setFocus();
    for (int i = 0; i < 5; ++i) QTest::keyClick(iso->slider(), Qt::Key_Right);
    QVERIFY(any.count() >= 5);
    QCOMPARE(mesh.count(), 0);
    QTRY_COMPARE(mesh.count(), 1);
    QVERIFY(m_panel->settings().mesh.decode.isoLevel > 0.0);
    auto* limit = m_panel->findChild<MeshSection*>()->findChild<QCheckBox*>();
    limit->setFocus();
    QTest::keyClick(limit, Qt::Key_Space);
    QTRY_COMPARE(mesh.count(), 2);
    QCOMPARE(m_panel->settings().mesh.cleanUp.faceBudget, 50000);
}

void TestGenerationPanel::samplingDoesNotDecodeAgain() {
    QSignalSpy mesh(m_panel.get(), &GenerationPanel::meshSettingsChanged);
    clickPreset("Fast");
    QTest::qWait(300);
    QCOMPARE(mesh.count(), 0);
}

void TestGenerationPanel::settingsComeBack() {
    GenerationSettings settings;
    settings.modelFolder = QStringLiteral("/models/furniture-s-turbo");
    settings.preset = QStringLiteral("custom");
    settings.steps = 8;
    settings.guidance = 3.5;
    settings.seed = 18446744073709551615ull;
    settings.seedLocked = true;
    settings.livePreview = false;
    settings.mesh.decode.resolution = 384;
    settings.mesh.decode.method = DecodeMethod::Dense;
    settings.mesh.decode.isoLevel = -0.05;
    settings.mesh.cleanUp = {false, 0.02, 20000};
    QSignalSpy chosen(m_panel.get(), &GenerationPanel::modelChosen);
    QSignalSpy changed(m_panel.get(), &GenerationPanel::settingsChanged);
    m_panel->setSettings(settings);
    QCOMPARE(m_panel->settings().toJson(), settings.toJson());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(changed.count(), 1);
    m_panel->setSettings(settings);
    QCOMPARE(changed.count(), 1);
}

void TestGenerationPanel::settingsOfAnUnknownModelKeepTheModel() {
    GenerationSettings settings = m_panel->settings();
    settings.modelFolder = QStringLiteral("/gone");
    settings.steps = 12;
    m_panel->setSettings(settings);
    QCOMPARE(m_panel->settings().modelFolder, QStringLiteral("/models/furniture-s"));
    QCOMPARE(m_panel->settings().steps, 12);
}

void TestGenerationPanel::oddValuesOfARecipeAreKeptExactly() {
    GenerationSettings settings = m_panel->settings();
    settings.preset = QStringLiteral("custom");
    settings.guidance = 4.8765;
    settings.mesh.decode.resolution = 200;
    settings.mesh.decode.isoLevel = 0.0123;
    settings.mesh.cleanUp.faceBudget = 12345;
    settings.mesh.cleanUp.floaterRatio = 0.01234;
    m_panel->setSettings(settings);
    QCOMPARE(m_panel->settings().toJson(), settings.toJson());
}

void TestGenerationPanel::theButtonSaysWhatIsGoingOn() {
    auto* button = m_panel->findChild<ProgressButton*>();
    QSignalSpy generate(m_panel.get(), &GenerationPanel::generateRequested);
    QSignalSpy cancel(m_panel.get(), &GenerationPanel::cancelRequested);
    m_panel->setPrediction(1.4);
    QCOMPARE(button->detail(), QStringLiteral("about 1.4 s"));
    shoot(*m_panel, QStringLiteral("generation-idle"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(generate.count(), 1);
    m_panel->setRunning(Stage::Sample, 0.6, QStringLiteral("0.6 s left"));
    QCOMPARE(button->state(), ProgressButton::State::Running);
    shoot(*m_panel, QStringLiteral("generation-running"));
    QTest::mouseClick(button->cancelButton(), Qt::LeftButton);
    QCOMPARE(cancel.count(), 1);
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(20, button->height() / 2));
    QCOMPARE(generate.count(), 1);
    m_panel->setIdle();
    m_panel->setBlocked(QStringLiteral("Drop a picture first, or pick a sample."));
    QCOMPARE(button->state(), ProgressButton::State::Blocked);
    QVERIFY(button->detail().contains(QLatin1String("Drop a picture")));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(generate.count(), 1);
    shoot(*m_panel, QStringLiteral("generation-blocked"));
    m_panel->setBlocked({});
    QCOMPARE(button->state(), ProgressButton::State::Idle);
    m_panel->setModels({});
    QCOMPARE(button->state(), ProgressButton::State::Blocked);
    QCOMPARE(button->detail(), QStringLiteral("No model is chosen."));
    shoot(*m_panel, QStringLiteral("generation-no-model"));
}

void TestGenerationPanel::thePairIsComparedFromHere() {
    auto* button = m_panel->findChild<QPushButton*>(QStringLiteral("compareModels"));
    QVERIFY(button);
    QSignalSpy asked(m_panel.get(), &GenerationPanel::compareRequested);
    m_panel->setModels({m_teacher});
    QVERIFY(!button->isEnabled());
    QVERIFY2(button->toolTip().contains(QLatin1String("distilled from furniture-s")), qPrintable(button->toolTip()));
    m_panel->setModels({m_teacher, m_student});
    m_panel->setBlocked(QStringLiteral("Drop a picture first, or pick a sample."));
    QVERIFY(!button->isEnabled());
    QVERIFY2(button->toolTip().contains(QLatin1String("Drop a picture")), qPrintable(button->toolTip()));
    m_panel->setBlocked({});
    QVERIFY(button->isEnabled());
    QCOMPARE(button->text(), QStringLiteral("Compare with its student"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    m_panel->setModel(m_student);
    QCOMPARE(button->text(), QStringLiteral("Compare with its teacher"));
    QVERIFY2(button->toolTip().contains(QLatin1String("furniture-s-turbo")), qPrintable(button->toolTip()));
}

void TestGenerationPanel::keyboardReachesEverything() {
    QSet<QWidget*> reached;
    QPoint last;
    m_panel->resize(300, 1000);
    m_panel->findChild<QComboBox*>()->setFocus();
    for (int i = 0; i < 60; ++i) {
        QWidget* focus = m_panel->focusWidget();
        QVERIFY(focus);
        const QPoint place = focus->mapTo(m_panel.get(), focus->rect().center());
        // From top to bottom, once round.
        if (!reached.contains(focus) && !reached.isEmpty()) {
            QVERIFY2(place.y() >= last.y() - 30,
                     qPrintable(QStringLiteral("%1 at %2").arg(reached.size()).arg(place.y())));
        }
        last = place;
        reached << focus;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(focus);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), focus->metaObject()->className());
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    QVERIFY2(reached.size() >= 14, qPrintable(QString::number(reached.size())));
    QVERIFY(reached.contains(m_panel->findChild<ProgressButton*>()));
}

void TestGenerationPanel::itFitsANarrowColumn() {
    LongWords german;
    QCoreApplication::installTranslator(&german);
    QTRY_COMPARE(m_panel->findChild<QCheckBox*>()->text(),
                 QStringLiteral("Entstehung der Form im Ansichtsfenster zeigen"));
    for (const double scale : {1.0, 1.3}) {
        Theme::instance().apply(ThemeChoice::Dark, scale);
        m_panel->resize(300, 560);
        QCoreApplication::processEvents();
        auto* scroll = m_panel->findChild<QScrollArea*>();
        QVERIFY2(
            scroll->widget()->minimumSizeHint().width() <= 300 * scale,
            qPrintable(QStringLiteral("scale %1: %2").arg(scale).arg(scroll->widget()->minimumSizeHint().width())));
    }
    m_panel->resize(m_panel->minimumSizeHint().width(), 720);
    qInfo("German width: %d", m_panel->width());
    shoot(*m_panel, QStringLiteral("generation-german"));
    QCoreApplication::removeTranslator(&german);
    Theme::instance().apply(ThemeChoice::Dark, 1.0);
}

QTEST_MAIN(TestGenerationPanel)
#include "tst_generation_panel.moc"
