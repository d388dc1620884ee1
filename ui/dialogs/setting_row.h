#pragma once

#include "ui/settings/setting_definition.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace vecset {

class SettingEditor;
class Settings;

/// One setting in the dialog: name, explanation, editor, and a button that brings the default back.
class SettingRow : public QWidget {
    Q_OBJECT

public:
    /// @param settings and setting must outlive the row.
    SettingRow(Settings& settings, const SettingDefinition& setting, QWidget* parent = nullptr);

    /// Whether name, explanation, category or choices contain the text; marks it in name and explanation.
    bool applySearch(const QString& text);
    [[nodiscard]] const SettingDefinition& setting() const { return m_setting; }
    [[nodiscard]] SettingEditor* editor() const { return m_editor; }
    [[nodiscard]] QToolButton* resetButton() const { return m_reset; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void retranslateUi();
    void showTexts();
    void showValue();

    Settings& m_settings;
    const SettingDefinition& m_setting;
    SettingEditor* m_editor;
    QLabel *m_label, *m_description, *m_effect;
    QToolButton* m_reset;
    QString m_search;
    QVariant m_atStart;
};

} // namespace vecset
