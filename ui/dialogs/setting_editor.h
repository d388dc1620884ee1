#pragma once

#include "ui/settings/setting_definition.h"

#include <QWidget>

namespace vecset {

/// The control with which one setting is edited; one subclass per kind of value. Sends edited() only for what the
/// person does, never for setValue().
class SettingEditor : public QWidget {
    Q_OBJECT

public:
    [[nodiscard]] static SettingEditor* make(const SettingDefinition& setting, QWidget* parent);

    virtual void setValue(const QVariant& value) = 0;
    /// New words after a language change.
    virtual void retranslate() {}
    /// The control that takes the keyboard, for label and accessible name.
    [[nodiscard]] QWidget* control() const { return m_control; }

Q_SIGNALS:
    void edited(const QVariant& value);

protected:
    SettingEditor(const SettingDefinition& setting, QWidget* parent) : QWidget(parent), m_setting(setting) {}
    void place(QWidget* control, QWidget* beside = nullptr);

    const SettingDefinition& m_setting; ///< lives in the catalogue, for the program's life
    QWidget* m_control = nullptr;
};

} // namespace vecset
