<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CompareFacts</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passes</source>
        <translation>
            <numerusform>%n pass</numerusform>
            <numerusform>%n passes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePlan</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareReport</name>
    <message numerus="yes">
        <source>Measured on %1, %n cores, %2 of memory.</source>
        <translation>
            <numerusform>Measured on %1, %n core, %2 of memory.</numerusform>
            <numerusform>Measured on %1, %n cores, %2 of memory.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::HistoryModel</name>
    <message numerus="yes">
        <source>%n step(s), guidance %1, seed %2</source>
        <translation>
            <numerusform>%n step, guidance %1, seed %2</numerusform>
            <numerusform>%n steps, guidance %1, seed %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::HistoryPanel</name>
    <message numerus="yes">
        <source>%Ln result(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln result moved to the trash.</numerusform>
            <numerusform>%Ln results moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln history entries were skipped because they are damaged. Nothing was deleted.</source>
        <translation>
            <numerusform>%Ln history entry was skipped because it is damaged. Nothing was deleted.</numerusform>
            <numerusform>%Ln history entries were skipped because they are damaged. Nothing was deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::LogPanel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation>
            <numerusform>%1 of %n line</numerusform>
            <numerusform>%1 of %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::ModelDetails</name>
    <message numerus="yes">
        <source>Made for %n step(s), guidance %1</source>
        <translation>
            <numerusform>Made for %n step, guidance %1</numerusform>
            <numerusform>Made for %n steps, guidance %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::NoticeRow</name>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::SamplingSection</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network pass(es)</source>
        <translation>
            <numerusform>%n network pass</numerusform>
            <numerusform>%n network passes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::Settings</name>
    <message numerus="yes">
        <source>%n setting(s) had a value that cannot be used; the default is used instead: %1.</source>
        <translation>
            <numerusform>%n setting had a value that cannot be used; the default is used instead: %1.</numerusform>
            <numerusform>%n settings had a value that cannot be used; the default is used instead: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::SettingsDialog</name>
    <message numerus="yes">
        <source>%n setting(s) went back to the default.</source>
        <translation>
            <numerusform>%n setting went back to the default.</numerusform>
            <numerusform>%n settings went back to the default.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::StatusLine</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings: open the log</source>
        <translation>
            <numerusform>%n warning: open the log</numerusform>
            <numerusform>%n warnings: open the log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::SystemInfoDialog</name>
    <message numerus="yes">
        <source>Copies these facts and the last %n line(s) of the log.</source>
        <translation>
            <numerusform>Copies these facts and the last %n line of the log.</numerusform>
            <numerusform>Copies these facts and the last %n lines of the log.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::ViewportPanel</name>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
</context>
</TS>
