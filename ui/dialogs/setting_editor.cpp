#include "ui/dialogs/setting_editor.h"

#include "ui/settings/language.h"
#include "ui/settings/setting_catalog.h"
#include "ui/settings/setting_keys.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

class FlagEditor final : public SettingEditor {
public:
    FlagEditor(const SettingDefinition& setting, QWidget* parent)
        : SettingEditor(setting, parent), m_box(new QCheckBox(this)) {
        place(m_box);
        connect(m_box, &QCheckBox::clicked, this, [this](bool on) { Q_EMIT edited(on); });
        FlagEditor::retranslate();
    }
    void setValue(const QVariant& value) override { m_box->setChecked(value.toBool()); }
    void retranslate() override { m_box->setText(SettingEditor::tr("On")); }

private:
    QCheckBox* m_box;
};

template <typename Box, typename Number> class NumberEditor final : public SettingEditor {
public:
    NumberEditor(const SettingDefinition& setting, QWidget* parent)
        : SettingEditor(setting, parent), m_box(new Box(this)) {
        m_box->setKeyboardTracking(false); // "1" on the way to "12" is not a wish
        m_box->setRange(static_cast<Number>(setting.minimum), static_cast<Number>(setting.maximum));
        m_box->setSingleStep(static_cast<Number>(setting.step));
        place(m_box);
        connect(m_box, &Box::valueChanged, this, [this](Number number) { Q_EMIT edited(QVariant(number)); });
        NumberEditor::retranslate();
    }
    void setValue(const QVariant& value) override {
        const QSignalBlocker quiet(m_box);
        m_box->setValue(value.value<Number>());
    }
    void retranslate() override {
        const QString unit = settingText(m_setting.unit);
        const QSignalBlocker quiet(m_box);
        m_box->setSuffix(unit.isEmpty() ? QString() : QLatin1Char(' ') + unit);
        m_box->setSpecialValueText(settingText(m_setting.zeroText));
        m_box->setLocale(QLocale());
    }
    [[nodiscard]] Box* box() const { return m_box; }

private:
    Box* m_box;
};

class ChoiceEditor final : public SettingEditor {
public:
    ChoiceEditor(const SettingDefinition& setting, QWidget* parent)
        : SettingEditor(setting, parent), m_box(new QComboBox(this)) {
        for (const SettingChoice& choice : setting.choices)
            m_box->addItem(QString(), QString::fromLatin1(choice.value));
        place(m_box);
        connect(m_box, &QComboBox::activated, this, [this] { Q_EMIT edited(m_box->currentData()); });
        ChoiceEditor::retranslate();
    }
    void setValue(const QVariant& value) override { m_box->setCurrentIndex(m_box->findData(value)); }
    void retranslate() override {
        for (int i = 0; i < m_box->count(); ++i) m_box->setItemText(i, textOf(i));
    }

private:
    [[nodiscard]] QString textOf(int index) const {
        const QString text = settingText(m_setting.choices.at(index).label);
        if (!text.isEmpty() || m_setting.key != setting::kLanguage) return text;
        for (const Language& language : availableLanguages()) { // written in the language itself
            if (language.code == m_box->itemData(index).toString()) return language.nativeName;
        }
        return m_box->itemData(index).toString();
    }

    QComboBox* m_box;
};

/// Text, or a folder with a button that asks for one. An empty entry stands for the default, which the hint names.
class TextEditor final : public SettingEditor {
public:
    TextEditor(const SettingDefinition& setting, QWidget* parent)
        : SettingEditor(setting, parent), m_edit(new QLineEdit(this)), m_browse(new QToolButton(this)) {
        m_edit->setClearButtonEnabled(true);
        m_browse->setIcon(themedIcon(QStringLiteral("folder")));
        m_browse->setVisible(setting.type == SettingType::Folder);
        place(m_edit, m_browse);
        connect(m_edit, &QLineEdit::editingFinished, this, [this] { send(); });
        connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& text) {
            if (text.isEmpty() && m_shown != text) send(); // the clear button
        });
        connect(m_browse, &QToolButton::clicked, this, [this] { browse(); });
        TextEditor::retranslate();
    }
    void setValue(const QVariant& value) override {
        m_shown = value.toString();
        m_edit->setText(m_setting.type == SettingType::Folder ? QDir::toNativeSeparators(m_shown) : m_shown);
    }
    void retranslate() override {
        m_edit->setPlaceholderText(settingText(m_setting.zeroText));
        m_browse->setToolTip(SettingEditor::tr("Choose a folder"));
        m_browse->setAccessibleName(SettingEditor::tr("Choose a folder"));
    }

private:
    void send() {
        const QString text = QDir::fromNativeSeparators(m_edit->text().trimmed());
        if (text == m_shown) return;
        m_shown = text;
        Q_EMIT edited(text);
    }
    void browse() {
        auto* dialog = new QFileDialog(this, m_setting.label(), m_shown);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
            setValue(folder);
            Q_EMIT edited(folder);
        });
        dialog->open();
    }

    QLineEdit* m_edit;
    QToolButton* m_browse;
    QString m_shown;
};

SettingEditor* makeReal(const SettingDefinition& setting, QWidget* parent) {
    auto* editor = new NumberEditor<QDoubleSpinBox, double>(setting, parent);
    // As many digits as the finest of step and limits needs.
    const double finest = std::min(setting.step, setting.minimum > 0 ? setting.minimum : setting.step);
    editor->box()->setDecimals(std::max(0, static_cast<int>(std::ceil(-std::log10(finest) - 1e-9))));
    editor->box()->setMinimum(setting.minimum);
    return editor;
}

} // namespace

SettingEditor* SettingEditor::make(const SettingDefinition& setting, QWidget* parent) {
    switch (setting.type) {
    case SettingType::Flag: return new FlagEditor(setting, parent);
    case SettingType::Whole: return new NumberEditor<QSpinBox, int>(setting, parent);
    case SettingType::Real: return makeReal(setting, parent);
    case SettingType::Choice: return new ChoiceEditor(setting, parent);
    case SettingType::Text:
    case SettingType::Folder: break;
    }
    return new TextEditor(setting, parent);
}

void SettingEditor::place(QWidget* control, QWidget* beside) {
    m_control = control;
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::instance().tokens().space1);
    layout->addWidget(control, 1);
    if (beside != nullptr) layout->addWidget(beside);
    setFocusProxy(control);
}

} // namespace vecset
