#include "tests/ui/widgets/gallery.h"

#include "ui/theme/theme.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_button.h"
#include "ui/widgets/seed_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/value_slider.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace vecset::test {

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QLabel* label(const char* text, const char* role = nullptr) {
    auto* made = new QLabel(s(text));
    if (role != nullptr) setRole(made, role);
    return made;
}

template <typename Button>
Button* button(const char* text, const char* role, const char* icon = nullptr, bool enabled = true) {
    auto* made = new Button;
    made->setText(s(text));
    if (role != nullptr) setRole(made, role);
    const bool primary = role != nullptr && QLatin1String(role) == QLatin1String("primary");
    if (icon != nullptr) made->setIcon(primary ? themedIcon(s(icon), &Tokens::accentText) : themedIcon(s(icon)));
    made->setEnabled(enabled);
    return made;
}

QHBoxLayout* row(std::initializer_list<QWidget*> widgets) {
    auto* made = new QHBoxLayout;
    for (auto* widget : widgets) made->addWidget(widget);
    made->addStretch(1);
    return made;
}

QWidget* buttonsPage() {
    auto* page = new QWidget;
    auto* all = new QVBoxLayout(page);
    all->addWidget(label("Push buttons", "section"));
    for (const auto* role : {"", "primary", "quiet", "danger"}) {
        auto* on = button<QPushButton>("Checked", *role ? role : nullptr);
        on->setCheckable(true), on->setChecked(true);
        all->addLayout(row({button<QPushButton>(*role ? role : "Normal", *role ? role : nullptr),
                            button<QPushButton>("With icon", *role ? role : nullptr, "export"), on,
                            button<QPushButton>("Disabled", *role ? role : nullptr, "trash", false)}));
    }
    all->addWidget(label("Tool buttons", "section"));
    auto* on = button<QToolButton>("", nullptr, "grid");
    on->setCheckable(true), on->setChecked(true);
    auto* withMenu = button<QToolButton>("Add", nullptr, "add");
    withMenu->setToolButtonStyle(Qt::ToolButtonTextBesideIcon), withMenu->setPopupMode(QToolButton::InstantPopup),
        withMenu->setMenu(new QMenu(withMenu));
    auto* split = button<QToolButton>("Export", nullptr, "export");
    split->setToolButtonStyle(Qt::ToolButtonTextBesideIcon), split->setPopupMode(QToolButton::MenuButtonPopup),
        split->setMenu(new QMenu(split));
    all->addLayout(row({button<QToolButton>("", nullptr, "open"), button<QToolButton>("", nullptr, "undo"), on,
                        button<QToolButton>("", nullptr, "redo", false), withMenu, split}));
    all->addWidget(label("Words", "section"));
    all->addLayout(row({label("Title", "title"), label("Body text"), label("Section", "section"),
                        label("muted hint", "muted"), label("small", "small"), label("0x7f 12.50", "mono")}));
    all->addLayout(row({label("Watertight", "success"), label("Very thin", "warning"), label("Failed", "danger"),
                        label("84k faces", "badge"), label("1.2 s", "badge")}));
    auto* long1 =
        new ElidedLabel(s("A very long file name that cannot possibly fit into this narrow column of the window.png"));
    long1->setElideMode(Qt::ElideMiddle);
    all->addWidget(long1);
    all->addWidget(label("Check marks", "section"));
    auto* some = new QCheckBox(s("Some"));
    some->setTristate(true), some->setCheckState(Qt::PartiallyChecked);
    auto* checked = new QCheckBox(s("On"));
    checked->setChecked(true);
    auto* off = new QCheckBox(s("Off, disabled"));
    off->setEnabled(false);
    auto* dead = new QCheckBox(s("On, disabled"));
    dead->setChecked(true), dead->setEnabled(false);
    all->addLayout(row({new QCheckBox(s("Off")), checked, some, off, dead}));
    auto* radio = new QRadioButton(s("Chosen"));
    radio->setChecked(true);
    auto* noRadio = new QRadioButton(s("Disabled"));
    noRadio->setEnabled(false);
    all->addLayout(row({radio, new QRadioButton(s("Other")), noRadio}));
    all->addStretch(1);
    return page;
}

QWidget* fieldsPage() {
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    auto* text = new QLineEdit(s("chair"));
    text->setClearButtonEnabled(true);
    auto* hint = new QLineEdit;
    hint->setPlaceholderText(s("Search the history"));
    hint->addAction(themedIcon(s("search"), &Tokens::muted), QLineEdit::LeadingPosition);
    auto* wrong = new QLineEdit(s("/no/such/folder"));
    wrong->setProperty("invalid", true);
    auto* dead = new QLineEdit(s("cannot be changed"));
    dead->setEnabled(false);
    auto* combo = new QComboBox;
    combo->addItem(themedIcon(s("cube")), s("Furniture S"));
    combo->addItem(s("Furniture XS"));
    auto* editable = new QComboBox;
    editable->setEditable(true), editable->addItem(s("256"));
    auto* deadCombo = new QComboBox;
    deadCombo->addItem(s("Not available")), deadCombo->setEnabled(false);
    auto* number = new QSpinBox;
    number->setRange(0, 999), number->setValue(256);
    auto* exact = new QDoubleSpinBox;
    exact->setSuffix(s(" mm")), exact->setMaximum(1000), exact->setValue(120.5);
    auto* deadNumber = new QSpinBox;
    deadNumber->setEnabled(false);
    form->addRow(s("Text"), text);
    form->addRow(s("Search"), hint);
    form->addRow(s("Invalid"), wrong);
    form->addRow(s("Disabled"), dead);
    form->addRow(s("Combo box"), combo);
    form->addRow(s("Editable"), editable);
    form->addRow(s("Disabled"), deadCombo);
    form->addRow(s("Number"), number);
    form->addRow(s("Exact"), exact);
    form->addRow(s("Disabled"), deadNumber);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    auto* deadSlider = new QSlider(Qt::Horizontal);
    deadSlider->setValue(40), deadSlider->setEnabled(false);
    form->addRow(s("Slider"), slider);
    form->addRow(s("Disabled"), deadSlider);
    auto* bar = new QProgressBar;
    bar->setValue(60);
    auto* slim = new QProgressBar;
    slim->setTextVisible(false), slim->setValue(35);
    auto* busy = new QProgressBar;
    busy->setRange(0, 0), busy->setTextVisible(false);
    form->addRow(s("Progress"), bar);
    form->addRow(s("Slim"), slim);
    form->addRow(s("Busy"), busy);
    auto* several = new QPlainTextEdit(s("Long text in several lines,\nwith a frame."));
    several->setMaximumHeight(70);
    form->addRow(several);
    return page;
}

QWidget* listsPage() {
    auto* page = new QWidget;
    auto* all = new QVBoxLayout(page);
    auto* list = new QListWidget;
    for (int i = 0; i < 14; ++i)
        list->addItem(new QListWidgetItem(themedIcon(s("image")), QStringLiteral("Result %1").arg(i + 1)));
    list->item(2)->setCheckState(Qt::Checked);
    list->item(3)->setCheckState(Qt::Unchecked);
    list->item(4)->setFlags(Qt::NoItemFlags);
    list->setCurrentRow(1);
    auto* tree = new QTreeWidget;
    tree->setHeaderLabels({s("Stage"), s("Teacher"), s("Student")});
    tree->setAlternatingRowColors(true);
    auto* sampling = new QTreeWidgetItem(tree, {s("Sampling"), s("10.4 s"), s("1.2 s")});
    new QTreeWidgetItem(sampling, {s("Step 1"), s("0.2 s"), s("0.2 s")});
    new QTreeWidgetItem(sampling, {s("Step 2"), s("0.2 s"), s("0.2 s")});
    auto* decoding = new QTreeWidgetItem(tree, {s("Decoding"), s("0.4 s"), s("0.4 s")});
    new QTreeWidgetItem(decoding, {s("Grid"), s("0.3 s"), s("0.3 s")});
    sampling->setExpanded(true);
    tree->setCurrentItem(sampling->child(0));
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    all->addWidget(list);
    all->addWidget(tree);
    return page;
}

QWidget* studioPage() {
    auto* page = new QWidget;
    auto* all = new QVBoxLayout(page);
    auto* presets = new SegmentedControl;
    for (const auto* name : {"Turbo", "Fast", "Standard", "Custom"})
        presets->addSegment(s(name), s(name), s("What it costs."));
    presets->setCurrent(s("Fast"));
    presets->setSegmentEnabled(s("Turbo"), false, s("Needs a distilled model."));
    auto* shading = new SegmentedControl;
    for (const auto* name : {"shading-studio", "shading-matcap", "shading-normals", "wire"})
        shading->addSegment(s(name), {}, s(name), themedIcon(s(name)));
    all->addWidget(presets);
    all->addLayout(row({shading}));
    auto* steps = new ValueSlider(s("Steps"));
    steps->setRange(1, 100, 1, 0), steps->setValue(30);
    auto* size = new ValueSlider(s("Longest side of the exported model"));
    size->setRange(1, 2000, 0.5, 1), size->setSuffix(s(" mm")), size->setValue(120);
    auto* dead = new ValueSlider(s("Disabled"));
    dead->setValue(50), dead->setEnabled(false);
    all->addWidget(steps), all->addWidget(size), all->addWidget(dead);
    auto* seed = new SeedField;
    seed->setSeed(123456789), seed->setLocked(true);
    all->addWidget(label("Seed", "section"));
    all->addWidget(seed);
    for (int i = 0; i < 5; ++i) {
        auto* generate = new ProgressButton;
        generate->setIdleIcon(themedIcon(s("generate"), &Tokens::accentText));
        generate->setIdle(s("Generate"), i == 1 ? QString() : s("about 1.4 s"));
        if (i == 2) generate->setRunning(s("Sampling 3 of 5"), 0.55, s("0.6 s left"));
        if (i == 3) generate->setRunning(s("Loading the model"), -1);
        if (i == 4) generate->setBlocked(s("Drop a picture first."));
        all->addWidget(generate);
    }
    auto* section = new CollapsibleSection(s("Decoding"));
    auto* body = new QComboBox;
    body->addItem(s("Lightning"));
    section->setBody(body);
    auto* folded = new CollapsibleSection(s("Mesh clean-up"));
    folded->setSummary(s("40,000 faces · no floaters"));
    folded->setBody(new QLabel), folded->setExpanded(false);
    all->addWidget(section), all->addWidget(folded);
    all->addStretch(1);
    return page;
}

QWidget* noticePage() {
    auto* page = new QWidget;
    auto* all = new QVBoxLayout(page);
    for (const auto level : {NoticeLevel::Info, NoticeLevel::Success, NoticeLevel::Warning, NoticeLevel::Error}) {
        auto* bar = new NoticeBar;
        bar->setLifetime(0);
        const bool bad = level == NoticeLevel::Error;
        bar->show(level,
                  bad ? s("The disk is full, so \"chair.glb\" was not written.")
                      : s("Chair was exported as chair.glb."),
                  bad ? s("Free at least 30 MB or choose another folder. The older file is untouched.") : QString(),
                  bad                             ? std::vector<NoticeAction>{{s("Choose folder…"), {}}}
                  : level == NoticeLevel::Success ? std::vector<NoticeAction>{{s("Open folder"), {}}}
                                                  : std::vector<NoticeAction>{});
        all->addWidget(bar);
    }
    auto* drop = new QFrame;
    setRole(drop, "drop");
    auto* inside = new QVBoxLayout(drop);
    auto* empty = new EmptyState(s("image"), s("Drop a picture here"),
                                 s("PNG, JPEG, WebP or TIFF of one object. Or paste one, or take a sample."));
    empty->setButton(s("Open picture…"));
    inside->addWidget(empty);
    all->addWidget(drop, 1);
    auto* card = new QFrame;
    setRole(card, "card");
    auto* words = new QVBoxLayout(card);
    words->addWidget(label("A card", "title"));
    words->addWidget(label("1.2 s · 84,120 faces · watertight", "muted"));
    all->addWidget(card);
    auto* box = new QGroupBox(s("Group box"));
    (new QVBoxLayout(box))->addWidget(new QCheckBox(s("Drop to the ground")));
    all->addWidget(box);
    auto* dialog = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    all->addWidget(dialog);
    return page;
}

QWidget* iconsPage() {
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setSpacing(2);
    int i = 0;
    for (const auto& file : QDir(QStringLiteral(":/icons")).entryInfoList()) {
        if (file.baseName().startsWith(QLatin1String("vecset-studio"))) continue;
        auto* icon = button<QToolButton>("", nullptr);
        icon->setIcon(themedIcon(file.baseName()));
        icon->setToolTip(file.baseName());
        icon->setEnabled(i != 3);
        grid->addWidget(icon, i / 49, i % 49);
        ++i;
    }
    return page;
}

QDockWidget* dock(QMainWindow* window, const char* title, QWidget* body) {
    auto* made = new QDockWidget(s(title), window);
    made->setObjectName(s(title));
    made->setWidget(body);
    return made;
}

} // namespace

Gallery::Gallery() {
    setWindowTitle(s("Gallery"));
    for (const auto* name : {"File", "Edit", "View", "Generate", "Compare", "Tools", "Help"})
        menuBar()->addMenu(s(name));
    auto* bar = addToolBar(s("Main"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addAction(themedIcon(s("open")), s("Open"));
    bar->addAction(themedIcon(s("paste")), s("Paste"));
    bar->addSeparator();
    bar->addAction(themedIcon(s("cancel")), s("Cancel"))->setEnabled(false);
    auto* compare = bar->addAction(themedIcon(s("compare")), s("Compare"));
    compare->setCheckable(true), compare->setChecked(true);
    bar->addAction(themedIcon(s("export")), s("Export…"));
    auto* left = dock(this, "Buttons and words", buttonsPage());
    addDockWidget(Qt::LeftDockWidgetArea, left);
    auto* right = dock(this, "Studio widgets", studioPage());
    addDockWidget(Qt::RightDockWidgetArea, right);
    addDockWidget(Qt::BottomDockWidgetArea, dock(this, "Icons", iconsPage()));
    const int body = Theme::instance().tokens().fontBody;
    left->setFixedWidth(33 * body), right->setFixedWidth(25 * body);
    auto* tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    auto* both = new QWidget;
    auto* columns = new QHBoxLayout(both);
    columns->addWidget(fieldsPage(), 5);
    columns->addWidget(listsPage(), 5);
    columns->addWidget(noticePage(), 8);
    tabs->addTab(both, s("Controls"));
    tabs->addTab(new QWidget, themedIcon(s("heat")), s("Heat map"));
    tabs->addTab(new QWidget, s("Disabled"));
    tabs->setTabEnabled(2, false);
    setCentralWidget(tabs);
    statusBar()->addWidget(label("sampling 3 of 5 · 0.6 s left"));
    statusBar()->addPermanentWidget(label("CPU, 2 threads · fp32"));
    statusBar()->addPermanentWidget(label("1.3 GB"));
}

} // namespace vecset::test
