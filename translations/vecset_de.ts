<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CompareFacts</name>
    <message>
        <source>%1 ×</source>
        <comment>a ratio, for example 5.2 ×</comment>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Load model</source>
        <translation>Modell laden</translation>
    </message>
    <message>
        <source>Prepare picture</source>
        <translation>Bild vorbereiten</translation>
    </message>
    <message>
        <source>Read picture</source>
        <translation>Bild lesen</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Dekodierung</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Oberfläche</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Bereinigung</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <comment>mebibytes</comment>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <comment>gibibytes</comment>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>From the start of the job to the finished mesh.</source>
        <translation>Vom Beginn des Auftrags bis zum fertigen Netz.</translation>
    </message>
    <message>
        <source>Wall-clock time of this stage on this machine.</source>
        <translation>Tatsächlich verstrichene Zeit dieses Schritts auf diesem Rechner.</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>the surface is closed</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <comment>the surface is not closed</comment>
        <translation>nein</translation>
    </message>
    <message>
        <source>Network passes</source>
        <translation>Netzwerkdurchläufe</translation>
    </message>
    <message>
        <source>How often the denoising network ran: once per step, twice with guidance.</source>
        <translation>Wie oft das Entrauschungsnetzwerk lief: einmal pro Schritt, mit Führung zweimal.</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Spitzenspeicher</translation>
    </message>
    <message>
        <source>The largest amount of main memory the program held during the job.</source>
        <translation>Der größte Arbeitsspeicher, den das Programm während des Auftrags belegt hat.</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Triangles of the finished mesh.</source>
        <translation>Dreiecke des fertigen Netzes.</translation>
    </message>
    <message>
        <source>Watertight</source>
        <translation>Wasserdicht</translation>
    </message>
    <message>
        <source>A watertight mesh has no open edge and can be printed.</source>
        <translation>Ein wasserdichtes Netz hat keine offene Kante und kann gedruckt werden.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The weights that made the shape.</source>
        <translation>Die Gewichte, mit denen die Form erzeugt wurde.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Denoising steps.</source>
        <translation>Entrauschungsschritte.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>How strongly the picture pulls the shape.</source>
        <translation>Wie stark das Bild die Form bestimmt.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed starts from the same noise.</source>
        <translation>Der gleiche Startwert beginnt mit dem gleichen Rauschen.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Cells per axis of the grid that the surface was taken from.</source>
        <translation>Zellen pro Achse des Gitters, aus dem die Oberfläche gewonnen wurde.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where the networks ran.</source>
        <translation>Wo die Netzwerke ausgeführt wurden.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>distance (percent)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Chamfer distance</source>
        <translation>Chamfer-Abstand</translation>
    </message>
    <message>
        <source>Mean distance between the surfaces, both ways, in model units and as a share of the size. 0 means equal.</source>
        <translation>Mittlerer Abstand der Oberflächen in beide Richtungen, in Modelleinheiten und als Anteil der Größe. 0 bedeutet gleich.</translation>
    </message>
    <message>
        <source>Largest distance</source>
        <translation>Größter Abstand</translation>
    </message>
    <message>
        <source>The farthest that any point of one surface is from the other (Hausdorff distance).</source>
        <translation>Der größte Abstand eines Punktes der einen Oberfläche von der anderen (Hausdorff-Abstand).</translation>
    </message>
    <message>
        <source>F-score at 0.01</source>
        <translation>F-Maß bei 0,01</translation>
    </message>
    <message>
        <source>How much of both surfaces lies within 0.01 of the other. 100 % means all of it.</source>
        <translation>Welcher Anteil beider Oberflächen höchstens 0,01 von der anderen entfernt liegt. 100 % bedeutet alles.</translation>
    </message>
    <message>
        <source>F-score at 0.02</source>
        <translation>F-Maß bei 0,02</translation>
    </message>
    <message>
        <source>How much of both surfaces lies within 0.02 of the other. 100 % means all of it.</source>
        <translation>Welcher Anteil beider Oberflächen höchstens 0,02 von der anderen entfernt liegt. 100 % bedeutet alles.</translation>
    </message>
    <message>
        <source>Volume overlap</source>
        <translation>Volumenüberlappung</translation>
    </message>
    <message>
        <source>Intersection over union of the two solids. 100 % means that they fill the same space.</source>
        <translation>Schnittmenge durch Vereinigung der beiden Körper. 100 % bedeutet, dass sie denselben Raum füllen.</translation>
    </message>
    <message>
        <source>Normal agreement</source>
        <translation>Normalenübereinstimmung</translation>
    </message>
    <message>
        <source>How well the surfaces face the same way (mean cosine). 100 % means everywhere.</source>
        <translation>Wie gut die Oberflächen in dieselbe Richtung weisen (mittlerer Kosinus). 100 % bedeutet überall.</translation>
    </message>
    <message>
        <source>Both take the same time</source>
        <translation>Beide benötigen gleich viel Zeit</translation>
    </message>
    <message>
        <source>%1 is %2 × faster</source>
        <extracomment>%1 is the letter of a side (A or B), %2 a number</extracomment>
        <translation>%1 ist %2 × so schnell</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passes</source>
        <translation>
            <numerusform>%n Durchlauf</numerusform>
            <numerusform>%n Durchläufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln Fläche</numerusform>
            <numerusform>%Ln Flächen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePlan</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, guidance %3</source>
        <comment>model, steps, guidance scale</comment>
        <translation>%1, %2, Führung %3</translation>
    </message>
</context>
<context>
    <name>CompareReport</name>
    <message>
        <source>%1 and %2 compared</source>
        <translation>%1 und %2 im Vergleich</translation>
    </message>
    <message>
        <source>Result and settings</source>
        <translation>Ergebnis und Einstellungen</translation>
    </message>
    <message>
        <source>compared with</source>
        <extracomment>The word between the names of the two results in the report's title</extracomment>
        <translation>im Vergleich mit</translation>
    </message>
    <message>
        <source>The picture that the shapes were made from</source>
        <translation>Das Bild, aus dem die Formen erzeugt wurden</translation>
    </message>
    <message>
        <source>The two shapes</source>
        <translation>Die beiden Formen</translation>
    </message>
    <message>
        <source>Distance to the other surface</source>
        <translation>Abstand zur anderen Oberfläche</translation>
    </message>
    <message>
        <source>In model units, and in percent of the longest side.</source>
        <translation>In Modelleinheiten und in Prozent der längsten Seite.</translation>
    </message>
    <message>
        <source>One over the other</source>
        <translation>Übereinandergelegt</translation>
    </message>
    <message>
        <source>Border between A and B</source>
        <translation>Trennlinie zwischen A und B</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Distance between the surfaces</source>
        <translation>Abstand der Oberflächen</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %1, %n cores, %2 of memory.</source>
        <translation>
            <numerusform>Gemessen auf %1, %n Kern, %2 Arbeitsspeicher.</numerusform>
            <numerusform>Gemessen auf %1, %n Kerne, %2 Arbeitsspeicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made by Vecset Studio %1.</source>
        <translation>Erstellt mit Vecset Studio %1.</translation>
    </message>
</context>
<context>
    <name>CostText</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a duration</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Takes about %1 here.</source>
        <comment>a duration</comment>
        <translation>Dauert hier etwa %1.</translation>
    </message>
</context>
<context>
    <name>DistanceScale</name>
    <message>
        <source>%1 %</source>
        <extracomment>Share of the shape's size, for example "0.62 %"</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>DroppedData</name>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>This input cannot be used.</source>
        <translation>Diese Eingabe kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>A file cannot be read.</source>
        <translation>Eine Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This kind of file is not supported.</source>
        <translation>Dieser Dateityp wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The model's weights do not fit its configuration.</source>
        <translation>Die Gewichte des Modells passen nicht zu seiner Konfiguration.</translation>
    </message>
    <message>
        <source>No object was found in the picture.</source>
        <translation>Im Bild wurde kein Objekt gefunden.</translation>
    </message>
    <message>
        <source>The model made no surface from this picture.</source>
        <translation>Das Modell hat aus diesem Bild keine Oberfläche erzeugt.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>There is not enough graphics memory.</source>
        <translation>Der Grafikspeicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This is not available here.</source>
        <translation>Dies ist hier nicht verfügbar.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Im Programm ist ein interner Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>Change the setting that is named, or choose another picture or model.</source>
        <translation>Ändern Sie die genannte Einstellung oder wählen Sie ein anderes Bild oder Modell.</translation>
    </message>
    <message>
        <source>Check that the file or folder is still there and may be read. A drive may be unplugged; the model manager shows which models are at hand.</source>
        <translation>Prüfen Sie, ob die Datei oder der Ordner noch vorhanden und lesbar ist. Möglicherweise ist ein Laufwerk getrennt; die Modellverwaltung zeigt, welche Modelle verfügbar sind.</translation>
    </message>
    <message>
        <source>Save it in another format: PNG, JPEG, WebP, TIFF or BMP for pictures.</source>
        <translation>Speichern Sie sie in einem anderen Format: PNG, JPEG, WebP, TIFF oder BMP für Bilder.</translation>
    </message>
    <message>
        <source>Check the model in the model manager, then copy or download its folder again, with all of its files.</source>
        <translation>Prüfen Sie das Modell in der Modellverwaltung und kopieren oder laden Sie seinen Ordner dann erneut mit allen Dateien.</translation>
    </message>
    <message>
        <source>Lower the matte's threshold, choose another background removal, or use a picture of one object on a plain background.</source>
        <translation>Senken Sie den Schwellenwert der Maske, wählen Sie ein anderes Verfahren zum Entfernen des Hintergrunds oder verwenden Sie ein Bild mit nur einem Objekt vor einfarbigem Hintergrund.</translation>
    </message>
    <message>
        <source>Try another seed, lower the iso level, or use a clearer picture of the whole object.</source>
        <translation>Versuchen Sie einen anderen Startwert, senken Sie den Iso-Wert oder verwenden Sie ein deutlicheres Bild des ganzen Objekts.</translation>
    </message>
    <message>
        <source>Lower the resolution, choose the hierarchical decoder, or close other programs.</source>
        <translation>Senken Sie die Auflösung, wählen Sie den hierarchischen Decoder oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Lower the resolution, close other programs that use the graphics card, or choose the CPU in the settings.</source>
        <translation>Senken Sie die Auflösung, schließen Sie andere Programme, die die Grafikkarte nutzen, oder wählen Sie in den Einstellungen die CPU.</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder, or choose another folder.</source>
        <translation>Prüfen Sie den freien Speicherplatz und die Berechtigungen des Ordners oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another device, model or setting; the system information shows what this computer offers.</source>
        <translation>Wählen Sie ein anderes Gerät, Modell oder eine andere Einstellung; die Systeminformationen zeigen, was dieser Rechner bietet.</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, copy the diagnostics from the help menu and report it.</source>
        <translation>Versuchen Sie es erneut. Tritt der Fehler wieder auf, kopieren Sie die Diagnosedaten aus dem Hilfemenü und melden Sie ihn.</translation>
    </message>
</context>
<context>
    <name>ExportAdvice</name>
    <message>
        <source>Slicers will see a crumb of %1 mm. Enter the size that you want to print.</source>
        <translation>Slicer sehen nur einen Krümel von %1 mm. Geben Sie die gewünschte Druckgröße ein.</translation>
    </message>
    <message>
        <source>%1 mm is larger than most printers can print in one piece.</source>
        <translation>%1 mm ist mehr, als die meisten Drucker in einem Stück drucken können.</translation>
    </message>
    <message>
        <source>The surface has open edges. The slicer may have to repair it.</source>
        <translation>Die Oberfläche hat offene Kanten. Der Slicer muss sie möglicherweise reparieren.</translation>
    </message>
    <message>
        <source>glTF files have Y up by their standard: with Z up the model will lie on its back.</source>
        <translation>In glTF-Dateien zeigt laut Standard Y nach oben: Mit Z nach oben liegt das Modell auf dem Rücken.</translation>
    </message>
    <message>
        <source>This format holds no colours; they will be left out.</source>
        <translation>Dieses Format speichert keine Farben; sie werden weggelassen.</translation>
    </message>
    <message>
        <source>This format states no unit: the numbers in the file are in %1.</source>
        <translation>Dieses Format gibt keine Einheit an: Die Zahlen in der Datei sind in %1.</translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation>Geben Sie einen Dateinamen ein.</translation>
    </message>
    <message>
        <source>%1 is a folder. Enter a file name.</source>
        <translation>%1 ist ein Ordner. Geben Sie einen Dateinamen ein.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation>Der Ordner %1 existiert nicht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>You are not permitted to write into %1. Choose another folder.</source>
        <translation>Sie haben keine Schreibberechtigung für %1. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 exists. It will be replaced only when the new file has been written and checked.</source>
        <translation>%1 ist bereits vorhanden. Die Datei wird erst ersetzt, wenn die neue geschrieben und geprüft ist.</translation>
    </message>
    <message>
        <source>There is no mesh to export yet.</source>
        <translation>Es gibt noch kein Netz zum Exportieren.</translation>
    </message>
</context>
<context>
    <name>HistoryStore</name>
    <message>
        <source>its list of files is damaged</source>
        <translation>die Dateiliste ist beschädigt</translation>
    </message>
    <message>
        <source>the file %1 is missing</source>
        <translation>die Datei %1 fehlt</translation>
    </message>
    <message>
        <source>the file %1 does not have its full length</source>
        <translation>die Datei %1 hat nicht ihre volle Länge</translation>
    </message>
    <message>
        <source>it has no mesh</source>
        <translation>es ist kein Netz vorhanden</translation>
    </message>
    <message>
        <source>it has no file entry.json</source>
        <translation>die Datei entry.json fehlt</translation>
    </message>
    <message>
        <source>entry.json is damaged (%1)</source>
        <translation>entry.json ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>entry.json is not one of this program</source>
        <translation>entry.json stammt nicht von diesem Programm</translation>
    </message>
    <message>
        <source>it was written by a newer version of the program</source>
        <translation>er wurde von einer neueren Programmversion geschrieben</translation>
    </message>
    <message>
        <source>entry.json has no valid date</source>
        <translation>entry.json enthält kein gültiges Datum</translation>
    </message>
    <message>
        <source>The history entry %1 was skipped: %2. It was left where it is.</source>
        <translation>Der Verlaufseintrag %1 wurde übersprungen: %2. Er wurde unverändert belassen.</translation>
    </message>
    <message>
        <source>The history folder %1 cannot be read: it is not a folder, or you are not permitted to read it. Choose another folder in the settings.</source>
        <translation>Der Verlaufsordner %1 kann nicht gelesen werden: Er ist kein Ordner oder die Leseberechtigung fehlt. Wählen Sie in den Einstellungen einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>JsonFile</name>
    <message>
        <source>The file %1 is damaged and cannot be moved aside. Defaults are used, and changes are not saved until the file is removed.</source>
        <translation>Die Datei %1 ist beschädigt und kann nicht beiseitegelegt werden. Es gelten die Standardwerte; Änderungen werden erst gespeichert, wenn die Datei entfernt ist.</translation>
    </message>
    <message>
        <source>The file %1 was damaged. Defaults are used; the damaged file is kept as %2.</source>
        <translation>Die Datei %1 war beschädigt. Es gelten die Standardwerte; die beschädigte Datei bleibt als %2 erhalten.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read (%2). Defaults are used, and changes are not saved.</source>
        <translation>Die Datei %1 kann nicht gelesen werden (%2). Es gelten die Standardwerte; Änderungen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The file %1 is in use by another program.</source>
        <translation>Die Datei %1 wird von einem anderen Programm verwendet.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written (%2).</source>
        <translation>Die Datei %1 kann nicht geschrieben werden (%2).</translation>
    </message>
</context>
<context>
    <name>LicenceTerms</name>
    <message>
        <source>European Union</source>
        <translation>Europäische Union</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Südkorea</translation>
    </message>
</context>
<context>
    <name>PictureNotes</name>
    <message>
        <source>The object is cut off by several borders of the picture: its missing parts will be flat or made up. Use a picture that shows all of it.</source>
        <translation>Das Objekt wird von mehreren Bildrändern abgeschnitten: Die fehlenden Teile werden flach oder erfunden. Verwenden Sie ein Bild, das es vollständig zeigt.</translation>
    </message>
    <message>
        <source>The object is cut off by the left border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation>Das Objekt wird vom linken Rand abgeschnitten: Der fehlende Teil wird flach oder erfunden. Verwenden Sie ein Bild, das es vollständig zeigt.</translation>
    </message>
    <message>
        <source>The object is cut off by the right border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation>Das Objekt wird vom rechten Rand abgeschnitten: Der fehlende Teil wird flach oder erfunden. Verwenden Sie ein Bild, das es vollständig zeigt.</translation>
    </message>
    <message>
        <source>The object is cut off by the top border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation>Das Objekt wird vom oberen Rand abgeschnitten: Der fehlende Teil wird flach oder erfunden. Verwenden Sie ein Bild, das es vollständig zeigt.</translation>
    </message>
    <message>
        <source>The object is cut off by the bottom border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation>Das Objekt wird vom unteren Rand abgeschnitten: Der fehlende Teil wird flach oder erfunden. Verwenden Sie ein Bild, das es vollständig zeigt.</translation>
    </message>
    <message>
        <source>Nothing is left of the picture at this threshold. Lower the threshold, or choose another way to find the background.</source>
        <translation>Bei diesem Schwellenwert bleibt vom Bild nichts übrig. Senken Sie den Schwellenwert oder wählen Sie ein anderes Verfahren zur Hintergrunderkennung.</translation>
    </message>
    <message>
        <source>No background was recognised. Raise the threshold, leave some space around the object, or choose “Keep the whole picture”.</source>
        <translation>Es wurde kein Hintergrund erkannt. Erhöhen Sie den Schwellenwert, lassen Sie etwas Platz um das Objekt oder wählen Sie „Ganzes Bild behalten“.</translation>
    </message>
    <message>
        <source>The picture is very small (%1 × %2 pixels): the shape will be coarse. Use at least 256 pixels.</source>
        <translation>Das Bild ist sehr klein (%1 × %2 Pixel): Die Form wird grob. Verwenden Sie mindestens 256 Pixel.</translation>
    </message>
    <message>
        <source>The object is only %1 pixels large in the picture: the shape will be coarse. Use a closer view.</source>
        <translation>Das Objekt ist im Bild nur %1 Pixel groß: Die Form wird grob. Verwenden Sie eine Nahaufnahme.</translation>
    </message>
    <message>
        <source>The whole picture counts as the object; a background would become part of the shape.</source>
        <translation>Das ganze Bild gilt als Objekt; ein Hintergrund würde Teil der Form.</translation>
    </message>
    <message>
        <source>The object fills almost the whole picture. If background is left in it, it will become part of the shape: try a higher threshold.</source>
        <translation>Das Objekt füllt fast das ganze Bild. Verbliebener Hintergrund wird Teil der Form: Versuchen Sie einen höheren Schwellenwert.</translation>
    </message>
    <message>
        <source>Very little of the picture counts as the object. If a part is missing, try a lower threshold.</source>
        <translation>Nur sehr wenig vom Bild gilt als Objekt. Falls ein Teil fehlt, versuchen Sie einen niedrigeren Schwellenwert.</translation>
    </message>
    <message>
        <source>The picture has no transparency, so its background was removed. Check the matte.</source>
        <translation>Das Bild hat keine Transparenz, daher wurde der Hintergrund entfernt. Prüfen Sie die Maske.</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>The picture does not fit into memory.</source>
        <translation>Das Bild passt nicht in den Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>No network file (ONNX) is chosen for the matte.</source>
        <translation>Für die Maske ist keine Netzwerkdatei (ONNX) gewählt.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>It needs a full model, and none of this kind is installed.</source>
        <translation>Erfordert ein vollständiges Modell; es ist keines installiert.</translation>
    </message>
    <message>
        <source>This model's usual number of steps cannot be lowered: Standard is the fastest.</source>
        <translation>Die übliche Schrittzahl dieses Modells kann nicht gesenkt werden: Standard ist am schnellsten.</translation>
    </message>
    <message>
        <source>It needs a distilled model, and none of this kind is installed. Add one in the model manager.</source>
        <translation>Erfordert ein destilliertes Modell; es ist keines installiert. Fügen Sie in der Modellverwaltung eines hinzu.</translation>
    </message>
    <message>
        <source>It needs the model %1, which is not installed.</source>
        <translation>Dafür ist das Modell %1 nötig, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>Wählen Sie zuerst ein Modell.</translation>
    </message>
    <message>
        <source>%1 was distilled from %2, which is not installed.</source>
        <translation>%1 wurde aus %2 destilliert, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>%1 does not say which model it was distilled from.</source>
        <translation>%1 gibt nicht an, aus welchem Modell es destilliert wurde.</translation>
    </message>
    <message>
        <source>No installed model was distilled from %1. Add one in the model manager.</source>
        <translation>Kein installiertes Modell wurde aus %1 destilliert. Fügen Sie in der Modellverwaltung eines hinzu.</translation>
    </message>
</context>
<context>
    <name>SamplePictures</name>
    <message>
        <source>Armchair</source>
        <translation>Sessel</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>Bett</translation>
    </message>
    <message>
        <source>Bookcase</source>
        <translation>Bücherregal</translation>
    </message>
    <message>
        <source>Corner sofa</source>
        <translation>Ecksofa</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Briefkasten</translation>
    </message>
    <message>
        <source>Plastic chair</source>
        <translation>Kunststoffstuhl</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>Oak chair</source>
        <translation>Eichenstuhl</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generierung</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>Protokollierung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>The colours of the window. Pictures and meshes keep theirs.</source>
        <translation>Die Farben des Fensters. Bilder und Netze behalten ihre eigenen.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Scales all text, and with it the controls. 1 is the normal size.</source>
        <translation>Skaliert alle Texte und mit ihnen die Bedienelemente. 1 ist die normale Größe.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of menus and messages. It changes at once.</source>
        <translation>Die Sprache der Menüs und Meldungen. Sie wechselt sofort.</translation>
    </message>
    <message>
        <source>Start where I stopped</source>
        <translation>Letzte Sitzung fortsetzen</translation>
    </message>
    <message>
        <source>Brings back the window, the panels and the last picture at the next start.</source>
        <translation>Stellt beim nächsten Start das Fenster, die Bedienfelder und das letzte Bild wieder her.</translation>
    </message>
    <message>
        <source>Ask before quitting while a job runs</source>
        <translation>Vor dem Beenden bei laufendem Auftrag fragen</translation>
    </message>
    <message>
        <source>Results that are finished are always kept; a running job is lost.</source>
        <translation>Fertige Ergebnisse bleiben immer erhalten; ein laufender Auftrag geht verloren.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Compute device</source>
        <translation>Rechengerät</translation>
    </message>
    <message>
        <source>Where the networks run. Automatic takes a graphics card if LibTorch can use it.</source>
        <translation>Wo die Netzwerke ausgeführt werden. „Automatisch“ nimmt eine Grafikkarte, wenn LibTorch sie nutzen kann.</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Prozessor-Threads</translation>
    </message>
    <message>
        <source>Fewer threads leave more of the processor to other programs, and make every run slower.</source>
        <translation>Weniger Threads lassen anderen Programmen mehr Rechenleistung und verlangsamen jeden Lauf.</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>Alle Kerne</translation>
    </message>
    <message>
        <source>Show the shape while it forms</source>
        <translation>Form beim Entstehen zeigen</translation>
    </message>
    <message>
        <source>Decodes coarse previews during a run. Costs at most a tenth of the time.</source>
        <translation>Dekodiert während eines Laufs grobe Vorschauen. Kostet höchstens ein Zehntel der Zeit.</translation>
    </message>
    <message>
        <source>degrees per second</source>
        <translation>Grad pro Sekunde</translation>
    </message>
    <message>
        <source>Turntable speed</source>
        <translation>Drehtellergeschwindigkeit</translation>
    </message>
    <message>
        <source>How fast the model turns by itself when the turntable is on.</source>
        <translation>Wie schnell sich das Modell bei eingeschaltetem Drehteller von selbst dreht.</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>What the export dialog suggests first. GLB is read by most programs.</source>
        <translation>Was der Exportdialog zuerst vorschlägt. GLB wird von den meisten Programmen gelesen.</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Längste Seite</translation>
    </message>
    <message>
        <source>How large an exported model is, measured along its longest side.</source>
        <translation>Wie groß ein exportiertes Modell ist, gemessen an seiner längsten Seite.</translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation>Millimeter</translation>
    </message>
    <message>
        <source>Centimetres</source>
        <translation>Zentimeter</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Unit of length</source>
        <translation>Längeneinheit</translation>
    </message>
    <message>
        <source>The unit of the longest side.</source>
        <translation>Die Einheit der längsten Seite.</translation>
    </message>
    <message>
        <source>Y (Unity, Blender's GLB import)</source>
        <translation>Y (Unity, GLB-Import in Blender)</translation>
    </message>
    <message>
        <source>Z (slicers, CAD)</source>
        <translation>Z (Slicer, CAD)</translation>
    </message>
    <message>
        <source>Axis that points up</source>
        <translation>Achse nach oben</translation>
    </message>
    <message>
        <source>A model that lies on its side in the other program needs the other axis.</source>
        <translation>Liegt ein Modell im anderen Programm auf der Seite, wird die andere Achse benötigt.</translation>
    </message>
    <message>
        <source>Stand on the ground</source>
        <translation>Auf den Boden stellen</translation>
    </message>
    <message>
        <source>Moves the model so that its lowest point is at height zero.</source>
        <translation>Verschiebt das Modell so, dass sein tiefster Punkt auf Höhe null liegt.</translation>
    </message>
    <message>
        <source>The program's own folder</source>
        <translation>Der programmeigene Ordner</translation>
    </message>
    <message>
        <source>History folder</source>
        <translation>Verlaufsordner</translation>
    </message>
    <message>
        <source>Where results are kept. Those in the present folder stay there.</source>
        <translation>Wo Ergebnisse aufbewahrt werden. Die im bisherigen Ordner bleiben dort.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Keep deleted results for</source>
        <translation>Gelöschte Ergebnisse aufbewahren für</translation>
    </message>
    <message>
        <source>Deleted results can be brought back for this long; then they are removed from the disk when the program ends.</source>
        <translation>So lange lassen sich gelöschte Ergebnisse wiederherstellen; danach werden sie beim Beenden des Programms vom Datenträger entfernt.</translation>
    </message>
    <message>
        <source>Until the program ends</source>
        <translation>Bis zum Programmende</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Facts and problems</source>
        <translation>Infos und Probleme</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>What is logged</source>
        <translation>Umfang des Protokolls</translation>
    </message>
    <message>
        <source>More detail helps when you report a problem.</source>
        <translation>Mehr Details helfen beim Melden eines Problems.</translation>
    </message>
    <message>
        <source>Write the log to a file</source>
        <translation>Protokoll in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Keeps the last messages for when the program ends unexpectedly. The file stays below 15 MB.</source>
        <translation>Bewahrt die letzten Meldungen auf, falls das Programm unerwartet endet. Die Datei bleibt unter 15 MB.</translation>
    </message>
</context>
<context>
    <name>StageText</name>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Preparing the picture</source>
        <translation>Bild wird vorbereitet</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Bild wird gelesen</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Dekodierung</translation>
    </message>
    <message>
        <source>Finding the surface</source>
        <translation>Oberfläche wird bestimmt</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>Bereinigung</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
</context>
<context>
    <name>SystemInfo</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 free of %2, read-only</source>
        <translation>%1 von %2 frei, schreibgeschützt</translation>
    </message>
    <message>
        <source>%1 free of %2</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Compiler</source>
        <translation>Compiler</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Cores for this program</source>
        <translation>Kerne für dieses Programm</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Memory in use by this program</source>
        <translation>Von diesem Programm belegter Speicher</translation>
    </message>
    <message>
        <source>%1, at most %2 so far</source>
        <translation>%1, bisher höchstens %2</translation>
    </message>
    <message>
        <source>Networks run on</source>
        <translation>Netzwerke laufen auf</translation>
    </message>
    <message>
        <source>Loaded model</source>
        <translation>Geladenes Modell</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Data of the studio</source>
        <translation>Daten des Studios</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Disk of the history</source>
        <translation>Datenträger des Verlaufs</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Protokolldatei</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>Ordner des Modells</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Turns a picture of an object into a 3D mesh.</source>
        <translation>Verwandelt das Bild eines Objekts in ein 3D-Netz.</translation>
    </message>
    <message>
        <source>Runs a scripted tour of the program in a folder of its own and prints what passed.</source>
        <translation>Führt einen automatischen Rundgang durch das Programm in einem eigenen Ordner aus und gibt aus, was bestanden wurde.</translation>
    </message>
    <message>
        <source>Also writes the tour's figures as JSON.</source>
        <translation>Schreibt die Messwerte des Rundgangs zusätzlich als JSON.</translation>
    </message>
    <message>
        <source>Pictures to open, or exported results whose settings are restored.</source>
        <translation>Zu öffnende Bilder oder exportierte Ergebnisse, deren Einstellungen wiederhergestellt werden.</translation>
    </message>
</context>
<context>
    <name>vecset::AboutDialog</name>
    <message>
        <source>windows, 3D view</source>
        <translation>Fenster, 3D-Ansicht</translation>
    </message>
    <message>
        <source>the neural networks</source>
        <translation>die neuronalen Netzwerke</translation>
    </message>
    <message>
        <source>reading pictures, removing backgrounds</source>
        <translation>Lesen von Bildern, Entfernen von Hintergründen</translation>
    </message>
    <message>
        <source>mesh files</source>
        <translation>Netzdateien</translation>
    </message>
    <message>
        <source>fewer faces</source>
        <translation>weniger Flächen</translation>
    </message>
    <message>
        <source>nearest points</source>
        <translation>nächste Punkte</translation>
    </message>
    <message>
        <source>rays, for making data sets</source>
        <translation>Strahlen, zum Erstellen von Datensätzen</translation>
    </message>
    <message>
        <source>model configurations</source>
        <translation>Modellkonfigurationen</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>das Protokoll</translation>
    </message>
    <message>
        <source>texts of the log</source>
        <translation>Texte des Protokolls</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>die Befehlszeile</translation>
    </message>
    <message>
        <source>Armchair</source>
        <translation>Sessel</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>Bett</translation>
    </message>
    <message>
        <source>Bookcase</source>
        <translation>Bücherregal</translation>
    </message>
    <message>
        <source>Oak table</source>
        <translation>Eichentisch</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Briefkasten</translation>
    </message>
    <message>
        <source>Oak chair</source>
        <translation>Eichenstuhl</translation>
    </message>
    <message>
        <source>Corner sofa</source>
        <translation>Ecksofa</translation>
    </message>
    <message>
        <source>Plastic chair</source>
        <translation>Kunststoffstuhl</translation>
    </message>
    <message>
        <source>About Vecset Studio</source>
        <translation>Über Vecset Studio</translation>
    </message>
    <message>
        <source>Version %1 · Apache License 2.0</source>
        <translation>Version %1 · Apache License 2.0</translation>
    </message>
    <message>
        <source>Picture in, 3D mesh out, on your own machine. Nothing is sent anywhere.</source>
        <translation>Bild hinein, 3D-Netz heraus, auf dem eigenen Rechner. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Sample pictures</source>
        <translation>Beispielbilder</translation>
    </message>
    <message>
        <source>Vecset Studio is built on these works. Models have licences of their own: see the model manager.</source>
        <translation>Vecset Studio baut auf diesen Werken auf. Modelle haben eigene Lizenzen: siehe Modellverwaltung.</translation>
    </message>
    <message>
        <source>From the catalogue BlendSwap-CC-0 of Sweet Home 3D, given to the public domain (CC0) by their authors.</source>
        <translation>Aus dem Katalog BlendSwap-CC-0 von Sweet Home 3D, von den Autoren gemeinfrei gestellt (CC0).</translation>
    </message>
    <message>
        <source>Licence of Vecset Studio</source>
        <translation>Lizenz von Vecset Studio</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Verwendet für</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
</context>
<context>
    <name>vecset::CompareBar</name>
    <message>
        <source>Compare</source>
        <extracomment>Title of the comparison; the names of the two results</extracomment>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 im Vergleich mit %2</translation>
    </message>
    <message>
        <source>The distances are not measured yet.</source>
        <translation>Die Abstände sind noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Write pictures, times and distances to an HTML page, or the figures to a JSON file. Drawing the pictures takes some seconds.</source>
        <translation>Bilder, Zeiten und Abstände in eine HTML-Seite oder die Werte in eine JSON-Datei schreiben. Das Zeichnen der Bilder dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Both meshes must be there before a report can be saved.</source>
        <translation>Ein Bericht kann erst gespeichert werden, wenn beide Netze vorliegen.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Two views that turn together</source>
        <translation>Zwei Ansichten, die sich gemeinsam drehen</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Both meshes at one place, with a border to drag between them</source>
        <translation>Beide Netze an einem Ort, mit einer verschiebbaren Trennlinie dazwischen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Both meshes in clay</source>
        <translation>Beide Netze in Ton</translation>
    </message>
    <message>
        <source>On A</source>
        <translation>Auf A</translation>
    </message>
    <message>
        <source>Colour mesh A by its distance to B</source>
        <translation>Netz A nach seinem Abstand zu B einfärben</translation>
    </message>
    <message>
        <source>On B</source>
        <translation>Auf B</translation>
    </message>
    <message>
        <source>Colour mesh B by its distance to A</source>
        <translation>Netz B nach seinem Abstand zu A einfärben</translation>
    </message>
    <message>
        <source>On both</source>
        <translation>Auf beiden</translation>
    </message>
    <message>
        <source>Colour each mesh by its distance to the other</source>
        <translation>Jedes Netz nach seinem Abstand zum anderen einfärben</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>How the two meshes are shown</source>
        <translation>Wie die beiden Netze gezeigt werden</translation>
    </message>
    <message>
        <source>Heat map of the distances</source>
        <translation>Heatmap der Abstände</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A und B tauschen</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Show or hide times, memory, settings and distances</source>
        <translation>Zeiten, Speicher, Einstellungen und Abstände ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Vergleich schließen</translation>
    </message>
    <message>
        <source>Close the comparison and go back to the single view</source>
        <translation>Vergleich schließen und zur Einzelansicht zurückkehren</translation>
    </message>
</context>
<context>
    <name>vecset::CompareView</name>
    <message>
        <source>The distances could not be measured: %1</source>
        <translation>Die Abstände konnten nicht gemessen werden: %1</translation>
    </message>
    <message>
        <source>The report was not saved: %1</source>
        <translation>Der Bericht wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>The report is saved as %1.</source>
        <translation>Der Bericht wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Vergleich speichern</translation>
    </message>
    <message>
        <source>Report with pictures (*.html)</source>
        <translation>Bericht mit Bildern (*.html)</translation>
    </message>
    <message>
        <source>Figures only (*.json)</source>
        <translation>Nur Werte (*.json)</translation>
    </message>
</context>
<context>
    <name>vecset::DecodingSection</name>
    <message>
        <source>For a quick look.</source>
        <translation>Für einen schnellen Blick.</translation>
    </message>
    <message>
        <source>Details of about one part in %1 of the object's size.</source>
        <translation>Details von etwa 1/%1 der Objektgröße.</translation>
    </message>
    <message>
        <source>Finer triangles; worth it for models with many tokens. Four times the triangles per doubling.</source>
        <translation>Feinere Dreiecke; lohnt sich bei Modellen mit vielen Token. Viermal so viele Dreiecke pro Verdopplung.</translation>
    </message>
    <message>
        <source>For experts: needs several gigabytes of memory and rarely shows more than 512.</source>
        <translation>Für Experten: benötigt mehrere Gigabyte Speicher und zeigt selten mehr als 512.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>resolution, decoder</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Lightning</source>
        <translation>Lightning</translation>
    </message>
    <message>
        <source>Hierarchical</source>
        <translation>Hierarchisch</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Cells per side of the grid that the surface is taken from. The kept shape is decoded again at once; nothing is sampled. Time grows with the square, memory with the cube.</source>
        <translation>Zellen pro Seite des Gitters, aus dem die Oberfläche gewonnen wird. Die vorhandene Form wird sofort neu dekodiert; es findet kein Sampling statt. Die Zeit wächst quadratisch, der Speicher kubisch.</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Coarse to fine, only around the surface: the same mesh as Dense for a fraction of the work.</source>
        <translation>Von grob nach fein, nur um die Oberfläche herum: das gleiche Netz wie „Dicht“ für einen Bruchteil des Aufwands.</translation>
    </message>
    <message>
        <source>Hierarchical, and every point looks only at the tokens near it. Fastest for models with thousands of tokens; tiny differences are possible.</source>
        <translation>Hierarchisch, und jeder Punkt betrachtet nur die Token in seiner Nähe. Am schnellsten bei Modellen mit Tausenden von Token; winzige Abweichungen sind möglich.</translation>
    </message>
    <message>
        <source>Every point of the grid. The slowest by far; for checking the others.</source>
        <translation>Jeder Punkt des Gitters. Mit Abstand am langsamsten; zum Prüfen der anderen.</translation>
    </message>
    <message>
        <source>Iso level</source>
        <translation>Iso-Wert</translation>
    </message>
    <message>
        <source>The field value that counts as the surface. 0 is where the model learned it; move it a little to close holes in thin walls. The kept shape is decoded again at once.</source>
        <translation>Der Feldwert, der als Oberfläche gilt. 0 ist der Wert, mit dem das Modell trainiert wurde; etwas verschieben, um Löcher in dünnen Wänden zu schließen. Die vorhandene Form wird sofort neu dekodiert.</translation>
    </message>
</context>
<context>
    <name>vecset::ExportDialog</name>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Writing and reading back</source>
        <translation>Schreiben und Zurücklesen</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written, and no file was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben und keine Datei geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln Fläche</numerusform>
            <numerusform>%Ln Flächen</numerusform>
        </translation>
    </message>
    <message>
        <source>The file will measure %1 (x × y × z): %2, closed surface.</source>
        <translation>Die Datei wird %1 messen (x × y × z): %2, geschlossene Oberfläche.</translation>
    </message>
    <message>
        <source>The file will measure %1 (x × y × z): %2, open surface.</source>
        <translation>Die Datei wird %1 messen (x × y × z): %2, offene Oberfläche.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Erneut exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export mesh as</source>
        <translation>Netz exportieren als</translation>
    </message>
    <message>
        <source>Export mesh</source>
        <translation>Netz exportieren</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Where the file goes. It is written beside its place, read back, and only then moved there.</source>
        <translation>Wohin die Datei kommt. Sie wird neben ihrem Ziel geschrieben, zurückgelesen und erst dann dorthin verschoben.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Chooses the folder and the name of the file.</source>
        <translation>Wählt Ordner und Namen der Datei.</translation>
    </message>
    <message>
        <source>Closes this window; stops an export that is running.</source>
        <translation>Schließt dieses Fenster; hält einen laufenden Export an.</translation>
    </message>
    <message>
        <source>Writes the file, reads it back and compares it with the mesh. Takes a second or two for 100,000 faces.</source>
        <translation>Schreibt die Datei, liest sie zurück und vergleicht sie mit dem Netz. Dauert bei 100.000 Flächen ein bis zwei Sekunden.</translation>
    </message>
</context>
<context>
    <name>vecset::ExportForm</name>
    <message>
        <source>Writes the smooth normals, so that the surface is shaded smoothly elsewhere too.</source>
        <translation>Schreibt die glatten Normalen, damit die Oberfläche auch anderswo glatt schattiert wird.</translation>
    </message>
    <message>
        <source>This format holds no normals: programs make them anew.</source>
        <translation>Dieses Format speichert keine Normalen: Programme berechnen sie neu.</translation>
    </message>
    <message>
        <source>Writes the colours of the vertices, when the mesh has any.</source>
        <translation>Schreibt die Farben der Eckpunkte, falls das Netz welche hat.</translation>
    </message>
    <message>
        <source>This format holds no colours.</source>
        <translation>Dieses Format speichert keine Farben.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Longest side</source>
        <translation>&amp;Längste Seite</translation>
    </message>
    <message>
        <source>Up axis</source>
        <translation>Achse nach oben</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Blender</source>
        <translation>Blender</translation>
    </message>
    <message>
        <source>GLB in metres. Blender turns it upright by itself.</source>
        <translation>GLB in Metern. Blender stellt es von selbst aufrecht.</translation>
    </message>
    <message>
        <source>Unity</source>
        <translation>Unity</translation>
    </message>
    <message>
        <source>FBX or GLB in metres, Y up.</source>
        <translation>FBX oder GLB in Metern, Y nach oben.</translation>
    </message>
    <message>
        <source>Unreal</source>
        <translation>Unreal</translation>
    </message>
    <message>
        <source>FBX, sized in centimetres, Z up.</source>
        <translation>FBX, Größe in Zentimetern, Z nach oben.</translation>
    </message>
    <message>
        <source>3D print</source>
        <translation>3D-Druck</translation>
    </message>
    <message>
        <source>3MF or STL in millimetres, standing on the bed, for every slicer.</source>
        <translation>3MF oder STL in Millimetern, auf dem Druckbett stehend, für jeden Slicer.</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Your own choice of format, unit and axis.</source>
        <translation>Eigene Wahl von Format, Einheit und Achse.</translation>
    </message>
    <message>
        <source>GLB – one file, read by most programs</source>
        <translation>GLB – eine Datei, von den meisten Programmen lesbar</translation>
    </message>
    <message>
        <source>glTF – text file with a .bin beside it</source>
        <translation>glTF – Textdatei mit zugehöriger .bin-Datei</translation>
    </message>
    <message>
        <source>OBJ – with its materials file</source>
        <translation>OBJ – mit Materialdatei</translation>
    </message>
    <message>
        <source>FBX – game engines</source>
        <translation>FBX – Spiele-Engines</translation>
    </message>
    <message>
        <source>STL – 3D printing, shape only</source>
        <translation>STL – 3D-Druck, nur Form</translation>
    </message>
    <message>
        <source>PLY – scans and research</source>
        <translation>PLY – Scans und Forschung</translation>
    </message>
    <message>
        <source>3MF – 3D printing, with units</source>
        <translation>3MF – 3D-Druck, mit Einheiten</translation>
    </message>
    <message>
        <source>Y up</source>
        <translation>Y oben</translation>
    </message>
    <message>
        <source>glTF, Unity, Maya.</source>
        <translation>glTF, Unity, Maya.</translation>
    </message>
    <message>
        <source>Z up</source>
        <translation>Z oben</translation>
    </message>
    <message>
        <source>Slicers, Unreal, CAD programs.</source>
        <translation>Slicer, Unreal, CAD-Programme.</translation>
    </message>
    <message>
        <source>Stand on the ground</source>
        <translation>Auf den Boden stellen</translation>
    </message>
    <message>
        <source>Puts the origin under the middle of the model, so that it stands on the floor or the print bed.</source>
        <translation>Setzt den Ursprung unter die Mitte des Modells, sodass es auf dem Boden oder dem Druckbett steht.</translation>
    </message>
    <message>
        <source>Normals</source>
        <translation>Normalen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>The kind of file. The file name follows.</source>
        <translation>Die Art der Datei. Der Dateiname folgt.</translation>
    </message>
    <message>
        <source>How long the longest side of the model will be. The other sides follow.</source>
        <translation>Wie lang die längste Seite des Modells wird. Die anderen Seiten folgen.</translation>
    </message>
    <message>
        <source>The unit of the size. Changing it keeps the real size.</source>
        <translation>Die Einheit der Größe. Beim Ändern bleibt die tatsächliche Größe erhalten.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Längste Seite</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Target program</source>
        <translation>Zielprogramm</translation>
    </message>
</context>
<context>
    <name>vecset::ExportOutcomeCard</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Written and checked</source>
        <translation>Geschrieben und geprüft</translation>
    </message>
    <message>
        <source>Written, but reading the file back found a difference</source>
        <translation>Geschrieben, aber beim Zurücklesen der Datei wurde eine Abweichung gefunden</translation>
    </message>
    <message>
        <source>Reading the new file back found a difference, so the older file was kept</source>
        <translation>Beim Zurücklesen der neuen Datei wurde eine Abweichung gefunden, daher wurde die ältere Datei behalten</translation>
    </message>
    <message>
        <source>%1. Export under another name to look at it, or choose another format.</source>
        <translation>%1. Exportieren Sie unter einem anderen Namen, um die Datei anzusehen, oder wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Length of file</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>Die Datei wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Shows the folder of the file in the file manager.</source>
        <translation>Zeigt den Ordner der Datei im Dateimanager.</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copies the whole path of the file to the clipboard.</source>
        <translation>Kopiert den vollständigen Pfad der Datei in die Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>vecset::FactsPanel</name>
    <message>
        <source>Times are not known</source>
        <translation>Zeiten sind nicht bekannt</translation>
    </message>
    <message>
        <source>Measuring how far the surfaces are apart …</source>
        <translation>Abstand der Oberflächen wird gemessen …</translation>
    </message>
    <message>
        <source>Waiting for both meshes.</source>
        <translation>Warten auf beide Netze.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Result and settings</source>
        <translation>Ergebnis und Einstellungen</translation>
    </message>
    <message>
        <source>Distance between the surfaces</source>
        <translation>Abstand der Oberflächen</translation>
    </message>
    <message>
        <source>The picture that the shapes were made from</source>
        <translation>Das Bild, aus dem die Formen erzeugt wurden</translation>
    </message>
    <message>
        <source>Waiting for both shapes</source>
        <translation>Wartet auf beide Formen</translation>
    </message>
</context>
<context>
    <name>vecset::GenerationPanel</name>
    <message>
        <source>No model is chosen.</source>
        <translation>Es ist kein Modell gewählt.</translation>
    </message>
    <message>
        <source>The chosen model cannot be used.</source>
        <translation>Das gewählte Modell kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generieren</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Dekodierung</translation>
    </message>
    <message>
        <source>Mesh</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>Generierungseinstellungen</translation>
    </message>
    <message>
        <source>Make a mesh from the picture (Ctrl+Return). The time is predicted from earlier runs on this machine.</source>
        <translation>Aus dem Bild ein Netz erzeugen (Strg+Eingabe). Die Zeit wird aus früheren Läufen auf diesem Rechner vorhergesagt.</translation>
    </message>
    <message>
        <source>Compare teacher and student</source>
        <translation>Lehrer und Schüler vergleichen</translation>
    </message>
    <message>
        <source>Compare with its teacher</source>
        <translation>Mit dem Lehrer vergleichen</translation>
    </message>
    <message>
        <source>Compare with its student</source>
        <translation>Mit dem Schüler vergleichen</translation>
    </message>
    <message>
        <source>Runs %1 and %2 on the same matte, seed and starting noise and shows both shapes side by side, with their times. It takes as long as both runs.</source>
        <translation>Führt %1 und %2 mit derselben Maske, demselben Startwert und demselben Startrauschen aus und zeigt beide Formen mit ihren Zeiten nebeneinander. Das dauert so lange wie beide Läufe zusammen.</translation>
    </message>
</context>
<context>
    <name>vecset::GlSupport</name>
    <message>
        <source>OpenGL was switched off by VECSET_NO_OPENGL.</source>
        <translation>OpenGL wurde durch VECSET_NO_OPENGL ausgeschaltet.</translation>
    </message>
    <message>
        <source>This display offers no OpenGL.</source>
        <translation>Diese Anzeige bietet kein OpenGL.</translation>
    </message>
    <message>
        <source>The graphics driver is older than OpenGL 3.3.</source>
        <translation>Der Grafiktreiber ist älter als OpenGL 3.3.</translation>
    </message>
    <message>
        <source>The graphics driver refuses to draw.</source>
        <translation>Der Grafiktreiber verweigert das Zeichnen.</translation>
    </message>
</context>
<context>
    <name>vecset::HeatBar</name>
    <message>
        <source>Full colour at</source>
        <translation>Volle Farbe bei</translation>
    </message>
    <message>
        <source>The distance, in model units, that gets the last colour. Double-click the name for the value that suits these meshes.</source>
        <translation>Der Abstand in Modelleinheiten, der die letzte Farbe erhält. Doppelklick auf den Namen setzt den passenden Wert für diese Netze.</translation>
    </message>
</context>
<context>
    <name>vecset::HeatLegend</name>
    <message>
        <source>Distance of each vertex to the other surface. The curve shows how many vertices have it.</source>
        <translation>Abstand jedes Eckpunkts zur anderen Oberfläche. Die Kurve zeigt, wie viele Eckpunkte ihn haben.</translation>
    </message>
    <message>
        <source>Scale of the distance colours</source>
        <translation>Skala der Abstandsfarben</translation>
    </message>
    <message>
        <source>From 0 to %1 model units, which is %2 of the size.</source>
        <extracomment>%1: distance in model units, %2: share of the size</extracomment>
        <translation>Von 0 bis %1 Modelleinheiten, das sind %2 der Größe.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A tick of the scale: distance in model units and, behind it, percent of the size</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>vecset::HistoryModel</name>
    <message>
        <source>%1, favourite, %2</source>
        <translation>%1, Favorit, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands of faces</comment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1 s · %2 faces</source>
        <comment>seconds, and a number such as 84k</comment>
        <translation>%1 s · %2 Flächen</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), guidance %1, seed %2</source>
        <translation>
            <numerusform>%n Schritt, Führung %1, Startwert %2</numerusform>
            <numerusform>%n Schritte, Führung %1, Startwert %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 faces, closed surface</source>
        <translation>%1 Flächen, geschlossene Oberfläche</translation>
    </message>
    <message>
        <source>%1 faces, open surface</source>
        <translation>%1 Flächen, offene Oberfläche</translation>
    </message>
    <message>
        <source>Made in %1 s</source>
        <translation>In %1 s erzeugt</translation>
    </message>
</context>
<context>
    <name>vecset::HistoryPanel</name>
    <message>
        <source>The file is ready now: drag the result once more.</source>
        <translation>Die Datei ist jetzt bereit: Ergebnis noch einmal ziehen.</translation>
    </message>
    <message>
        <source>The result could not be dragged out: %1</source>
        <translation>Das Ergebnis konnte nicht herausgezogen werden: %1</translation>
    </message>
    <message>
        <source>Use Export to choose a folder with enough room.</source>
        <translation>Wählen Sie über „Exportieren“ einen Ordner mit genügend Platz.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln Ergebnis in den Papierkorb verschoben.</numerusform>
            <numerusform>%Ln Ergebnisse in den Papierkorb verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The history could not be changed: %1</source>
        <translation>Der Verlauf konnte nicht geändert werden: %1</translation>
    </message>
    <message>
        <source>The log names them all.</source>
        <translation>Das Protokoll nennt alle.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln history entries were skipped because they are damaged. Nothing was deleted.</source>
        <translation>
            <numerusform>%Ln Verlaufseintrag wurde übersprungen, weil er beschädigt ist. Es wurde nichts gelöscht.</numerusform>
            <numerusform>%Ln Verlaufseinträge wurden übersprungen, weil sie beschädigt sind. Es wurde nichts gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Ergebnisse suchen</translation>
    </message>
    <message>
        <source>Shows results whose title, model, date or seed holds all the words.</source>
        <translation>Zeigt Ergebnisse, deren Titel, Modell, Datum oder Startwert alle Wörter enthält.</translation>
    </message>
    <message>
        <source>Shows favourites only.</source>
        <translation>Zeigt nur Favoriten.</translation>
    </message>
    <message>
        <source>Favourites only</source>
        <translation>Nur Favoriten</translation>
    </message>
    <message>
        <source>Results, newest first</source>
        <translation>Ergebnisse, neueste zuerst</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Shows this result in the viewport (Enter).</source>
        <translation>Zeigt dieses Ergebnis in der Ansicht (Eingabe).</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Generates once more from the same picture with the same settings and seed.</source>
        <translation>Generiert noch einmal aus demselben Bild mit denselben Einstellungen und demselben Startwert.</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Brings back the picture and all settings of this result. Nothing is run.</source>
        <translation>Holt das Bild und alle Einstellungen dieses Ergebnisses zurück. Es wird nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Writes this mesh to a file. Or drag the result to a folder or another program.</source>
        <translation>Schreibt dieses Netz in eine Datei. Oder das Ergebnis in einen Ordner oder ein anderes Programm ziehen.</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Marks or unmarks the selected results as favourites (*).</source>
        <translation>Markiert die gewählten Ergebnisse als Favoriten oder hebt die Markierung auf (*).</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Gives this result another title (F2).</source>
        <translation>Gibt diesem Ergebnis einen anderen Titel (F2).</translation>
    </message>
    <message>
        <source>Show files</source>
        <translation>Dateien anzeigen</translation>
    </message>
    <message>
        <source>Opens the folder with the picture, the mesh and the settings of this result.</source>
        <translation>Öffnet den Ordner mit Bild, Netz und Einstellungen dieses Ergebnisses.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Moves the selected results to the trash (Delete). They can be brought back.</source>
        <translation>Verschiebt die gewählten Ergebnisse in den Papierkorb (Entf). Sie lassen sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Your results will be kept here</source>
        <translation>Hier werden Ihre Ergebnisse aufbewahrt</translation>
    </message>
    <message>
        <source>Each one is saved with its picture, settings and times before you see it. Click to look at it again, Ctrl+click two to compare them, drag one out as a GLB file.</source>
        <translation>Jedes wird mit Bild, Einstellungen und Zeiten gespeichert, bevor es angezeigt wird. Klicken, um es wieder anzusehen, zwei mit Strg+Klick auswählen, um sie zu vergleichen, oder eines als GLB-Datei herausziehen.</translation>
    </message>
    <message>
        <source>No result matches</source>
        <translation>Kein passendes Ergebnis</translation>
    </message>
    <message>
        <source>Try fewer words, or show all results again.</source>
        <translation>Versuchen Sie es mit weniger Wörtern oder zeigen Sie wieder alle Ergebnisse an.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Clears the search and the favourites filter.</source>
        <translation>Hebt die Suche und den Favoritenfilter auf.</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Shows two results side by side. Select the second one with Ctrl+click; a result of a comparison brings its other half along.</source>
        <translation>Zeigt zwei Ergebnisse nebeneinander. Wählen Sie das zweite mit Strg+Klick; ein Ergebnis eines Vergleichs bringt seine andere Hälfte mit.</translation>
    </message>
</context>
<context>
    <name>vecset::InputPanel</name>
    <message>
        <source>There is no picture in that folder.</source>
        <translation>In diesem Ordner ist kein Bild.</translation>
    </message>
    <message>
        <source>Pictures are files of the kinds PNG, JPEG, WebP, TIFF and BMP.</source>
        <translation>Bilder sind Dateien der Typen PNG, JPEG, WebP, TIFF und BMP.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>Copy a picture or a picture file, then paste again.</source>
        <translation>Kopieren Sie ein Bild oder eine Bilddatei und fügen Sie es dann erneut ein.</translation>
    </message>
    <message>
        <source>Only the address of a picture arrived, not the picture.</source>
        <translation>Es kam nur die Adresse eines Bildes an, nicht das Bild.</translation>
    </message>
    <message>
        <source>Save the picture to a file first, or copy the picture itself and paste it here.</source>
        <translation>Speichern Sie das Bild zuerst in einer Datei oder kopieren Sie das Bild selbst und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <source>There is no picture in what was dropped or pasted.</source>
        <translation>Das Abgelegte oder Eingefügte enthält kein Bild.</translation>
    </message>
    <message>
        <source>Drop picture files, or copy a picture and paste it.</source>
        <translation>Legen Sie Bilddateien ab oder kopieren Sie ein Bild und fügen Sie es ein.</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>Bilder öffnen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Drop a picture first, or pick a sample.</source>
        <translation>Legen Sie zuerst ein Bild ab oder wählen Sie ein Beispiel.</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>Das Bild wird gelesen.</translation>
    </message>
    <message>
        <source>The background is being removed.</source>
        <translation>Der Hintergrund wird entfernt.</translation>
    </message>
    <message>
        <source>The picture is not ready.</source>
        <translation>Das Bild ist nicht bereit.</translation>
    </message>
    <message>
        <source>The file may be empty, damaged or gone. Choose another picture; the one before is kept.</source>
        <translation>Die Datei ist möglicherweise leer, beschädigt oder nicht mehr vorhanden. Wählen Sie ein anderes Bild; das vorherige bleibt erhalten.</translation>
    </message>
    <message>
        <source>“%1” could not be opened: %2</source>
        <translation>„%1“ konnte nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>Bilder werden gesucht…</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Bild wird gelesen…</translation>
    </message>
    <message>
        <source>Removing the background…</source>
        <translation>Hintergrund wird entfernt…</translation>
    </message>
    <message>
        <source>%1 · %2 × %3</source>
        <comment>file name, width, height</comment>
        <translation>%1 · %2 × %3</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open a picture of one object. Several pictures become a queue.</source>
        <translation>Ein Bild eines Objekts öffnen. Mehrere Bilder werden zur Warteschlange.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Use the picture or the picture file that is in the clipboard.</source>
        <translation>Das Bild oder die Bilddatei aus der Zwischenablage verwenden.</translation>
    </message>
    <message>
        <source>Pictures that were opened before.</source>
        <translation>Zuvor geöffnete Bilder.</translation>
    </message>
    <message>
        <source>Recent pictures</source>
        <translation>Zuletzt verwendete Bilder</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The picture as it was opened.</source>
        <translation>Das Bild, wie es geöffnet wurde.</translation>
    </message>
    <message>
        <source>Matte</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>The object as the model sees it: cut out and centred.</source>
        <translation>Das Objekt, wie das Modell es sieht: freigestellt und zentriert.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
</context>
<context>
    <name>vecset::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>vecset::LogPanel</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Facts and problems</source>
        <translation>Infos und Probleme</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Hides what is less important than this. Nothing is thrown away.</source>
        <translation>Blendet aus, was weniger wichtig ist. Es wird nichts verworfen.</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>Shows the lines that contain this text in the part or the message.</source>
        <translation>Zeigt die Zeilen, die diesen Text im Bereich oder in der Meldung enthalten.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Shows the lines that have come since the log was paused.</source>
        <translation>Zeigt die Zeilen, die seit dem Anhalten des Protokolls hinzugekommen sind.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Holds the list still. New lines wait and are not lost.</source>
        <translation>Hält die Liste an. Neue Zeilen warten und gehen nicht verloren.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keeps the newest line in sight. Scrolling up stops it.</source>
        <translation>Hält die neueste Zeile im Blick. Hochscrollen beendet dies.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown when none is selected.</source>
        <translation>Kopiert die gewählten Zeilen oder, wenn keine gewählt ist, alle angezeigten.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empties this list. The log file keeps its lines.</source>
        <translation>Leert diese Liste. Die Protokolldatei behält ihre Zeilen.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation>
            <numerusform>%1 von %n Zeile</numerusform>
            <numerusform>%1 von %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been logged yet.</source>
        <translation>Es wurde noch nichts protokolliert.</translation>
    </message>
    <message>
        <source>What the program does, and what goes wrong, appears here.</source>
        <translation>Was das Programm tut und was schiefgeht, erscheint hier.</translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation>Keine passende Zeile.</translation>
    </message>
    <message>
        <source>Choose a lower level or another search text.</source>
        <translation>Wählen Sie eine niedrigere Stufe oder einen anderen Suchtext.</translation>
    </message>
    <message>
        <source>Copy selected lines</source>
        <translation>Gewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy all shown lines</source>
        <translation>Alle angezeigten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>vecset::MainWindow</name>
    <message>
        <source>Select two results in the history first.</source>
        <translation>Wählen Sie zuerst zwei Ergebnisse im Verlauf aus.</translation>
    </message>
    <message>
        <source>Hold Ctrl and click the second one.</source>
        <translation>Halten Sie Strg gedrückt und klicken Sie auf das zweite.</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard.</source>
        <translation>Die Diagnosedaten sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Choose another model, or check this one under Tools, Models.</source>
        <translation>Wählen Sie ein anderes Modell oder prüfen Sie dieses unter „Werkzeuge“, „Modelle“.</translation>
    </message>
    <message>
        <source>The settings could not be saved: %1</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Free some space or check the permissions.</source>
        <translation>Geben Sie Speicherplatz frei oder prüfen Sie die Berechtigungen.</translation>
    </message>
    <message>
        <source>The models are still being read.</source>
        <translation>Die Modelle werden noch gelesen.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>mesh settings</source>
        <translation>Netzeinstellungen</translation>
    </message>
    <message>
        <source>This result carries no recipe.</source>
        <translation>Dieses Ergebnis enthält kein Rezept.</translation>
    </message>
    <message>
        <source>The recipe is restored: picture, settings and seed.</source>
        <translation>Das Rezept ist wiederhergestellt: Bild, Einstellungen und Startwert.</translation>
    </message>
    <message>
        <source>There is no shape to export yet.</source>
        <translation>Es gibt noch keine Form zum Exportieren.</translation>
    </message>
    <message>
        <source>Save view as picture</source>
        <translation>Ansicht als Bild speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the folder's permissions and free space.</source>
        <translation>Prüfen Sie Berechtigungen und freien Speicherplatz des Ordners.</translation>
    </message>
    <message>
        <source>Vecset Studio</source>
        <translation>Vecset Studio</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bedienfelder</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generierung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>No model can be used on this machine.</source>
        <translation>Auf diesem Rechner kann kein Modell verwendet werden.</translation>
    </message>
    <message>
        <source>Add a model folder under Tools, Models.</source>
        <translation>Fügen Sie unter „Werkzeuge“, „Modelle“ einen Modellordner hinzu.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>Ziehen mit linker Taste</translation>
    </message>
    <message>
        <source>Turn the view</source>
        <translation>Ansicht drehen</translation>
    </message>
    <message>
        <source>Middle drag, Shift and left drag</source>
        <translation>Ziehen mit mittlerer Taste, Umschalt und Ziehen mit linker Taste</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Ansicht verschieben</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation>Zum Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Quit while a job runs?</source>
        <translation>Trotz laufendem Auftrag beenden?</translation>
    </message>
    <message>
        <source>The running job is stopped and the queue is dropped. Finished results are saved.</source>
        <translation>Der laufende Auftrag wird abgebrochen und die Warteschlange verworfen. Fertige Ergebnisse sind gespeichert.</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>The comparison is done. Both results are in the history.</source>
        <translation>Der Vergleich ist fertig. Beide Ergebnisse sind im Verlauf.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>vecset::MatteControls</name>
    <message>
        <source>Choose a segmentation network</source>
        <translation>Segmentierungsnetzwerk wählen</translation>
    </message>
    <message>
        <source>Networks (*.onnx);;All files (*)</source>
        <translation>Netzwerke (*.onnx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>Parts of the picture that belong to the object with less certainty than this count as background. Raise it when background is left, lower it when parts are missing. Costs nothing.</source>
        <translation>Bildteile, die mit geringerer Sicherheit als dieser zum Objekt gehören, gelten als Hintergrund. Erhöhen, wenn Hintergrund übrig bleibt, senken, wenn Teile fehlen. Kostet nichts.</translation>
    </message>
    <message>
        <source>The threshold has no effect here, because the matte is not found but given by the picture.</source>
        <translation>Der Schwellenwert hat hier keine Wirkung, weil die Maske nicht ermittelt wird, sondern vom Bild vorgegeben ist.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>By colours</source>
        <translation>Nach Farben</translation>
    </message>
    <message>
        <source>Network file…</source>
        <translation>Netzwerkdatei…</translation>
    </message>
    <message>
        <source>Transparency</source>
        <translation>Transparenz</translation>
    </message>
    <message>
        <source>Keep the whole picture</source>
        <translation>Ganzes Bild behalten</translation>
    </message>
    <message>
        <source>Uses the picture's transparency; where there is none, finds the background by its colours.</source>
        <translation>Verwendet die Transparenz des Bildes; wo keine vorhanden ist, wird der Hintergrund anhand der Farben ermittelt.</translation>
    </message>
    <message>
        <source>Finds the background by the colours at the picture's border (GrabCut). A second or so; best on plain backgrounds.</source>
        <translation>Ermittelt den Hintergrund anhand der Farben am Bildrand (GrabCut). Etwa eine Sekunde; am besten bei einfarbigem Hintergrund.</translation>
    </message>
    <message>
        <source>A segmentation network of your own (ONNX: U²-Net, IS-Net, BiRefNet and their kin). Seconds per picture; best on busy backgrounds.</source>
        <translation>Ein eigenes Segmentierungsnetzwerk (ONNX: U²-Net, IS-Net, BiRefNet und Verwandte). Sekunden pro Bild; am besten bei unruhigem Hintergrund.</translation>
    </message>
    <message>
        <source>Uses the picture's transparency as it is.</source>
        <translation>Verwendet die Transparenz des Bildes unverändert.</translation>
    </message>
    <message>
        <source>Nothing is removed. For objects that fill the whole picture.</source>
        <translation>Es wird nichts entfernt. Für Objekte, die das ganze Bild füllen.</translation>
    </message>
    <message>
        <source>Matte</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>How the background is found</source>
        <translation>Wie der Hintergrund ermittelt wird</translation>
    </message>
    <message>
        <source>How the object is told from its background. Changing it makes the matte anew: up to a few seconds.</source>
        <translation>Wie das Objekt vom Hintergrund unterschieden wird. Eine Änderung erzeugt die Maske neu: bis zu einigen Sekunden.</translation>
    </message>
    <message>
        <source>Choose the network's ONNX file.</source>
        <translation>Die ONNX-Datei des Netzwerks wählen.</translation>
    </message>
    <message>
        <source>Choose the network file</source>
        <translation>Netzwerkdatei wählen</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <source>Object size</source>
        <translation>Objektgröße</translation>
    </message>
    <message>
        <source>How much of the picture's side the object fills when the model sees it. Models are trained with 85 %; thin parts near the border may need less. Costs nothing.</source>
        <translation>Wie viel der Bildseite das Objekt füllt, wenn das Modell es sieht. Modelle werden mit 85 % trainiert; dünne Teile nahe am Rand benötigen eventuell weniger. Kostet nichts.</translation>
    </message>
</context>
<context>
    <name>vecset::MeshSection</name>
    <message>
        <source>at most %1 faces</source>
        <translation>höchstens %1 Flächen</translation>
    </message>
    <message>
        <source>all faces</source>
        <translation>alle Flächen</translation>
    </message>
    <message>
        <source>Limit the number of faces</source>
        <translation>Flächenanzahl begrenzen</translation>
    </message>
    <message>
        <source>Simplifies the mesh until it has at most this many triangles; a closed mesh stays closed. Off: all faces of the grid are kept. About a second per million faces.</source>
        <translation>Vereinfacht das Netz, bis es höchstens so viele Dreiecke hat; ein geschlossenes Netz bleibt geschlossen. Aus: Alle Flächen des Gitters bleiben erhalten. Etwa eine Sekunde pro Million Flächen.</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>At most this many triangles. Games use 5,000 to 50,000, prints 100,000 and more.</source>
        <translation>Höchstens so viele Dreiecke. Spiele verwenden 5.000 bis 50.000, Drucke 100.000 und mehr.</translation>
    </message>
    <message>
        <source>Remove loose pieces</source>
        <translation>Lose Teile entfernen</translation>
    </message>
    <message>
        <source>Drops small parts that float beside the object. Costs next to nothing.</source>
        <translation>Entfernt kleine Teile, die neben dem Objekt schweben. Kostet fast nichts.</translation>
    </message>
    <message>
        <source>Smallest piece kept</source>
        <translation>Kleinstes behaltenes Teil</translation>
    </message>
    <message>
        <source>Pieces with less than this share of the largest piece's surface are dropped.</source>
        <translation>Teile mit weniger als diesem Anteil an der Oberfläche des größten Teils werden entfernt.</translation>
    </message>
</context>
<context>
    <name>vecset::MeshView</name>
    <message>
        <source>3D view</source>
        <translation>3D-Ansicht</translation>
    </message>
    <message>
        <source>Grid %1</source>
        <translation>Raster %1</translation>
    </message>
    <message>
        <source>Grid %1 %2</source>
        <translation>Raster %1 %2</translation>
    </message>
</context>
<context>
    <name>vecset::ModelDetails</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Licence of the model</source>
        <translation>Lizenz des Modells</translation>
    </message>
    <message>
        <source>%1 parameters, %2 on disk, needs about %3 of memory</source>
        <translation>%1 Parameter, %2 auf dem Datenträger, benötigt etwa %3 Speicher</translation>
    </message>
    <message numerus="yes">
        <source>Made for %n step(s), guidance %1</source>
        <translation>
            <numerusform>Ausgelegt für %n Schritt, Führung %1</numerusform>
            <numerusform>Ausgelegt für %n Schritte, Führung %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This licence does not apply in: %1. There it gives no right to use the model.</source>
        <translation>Diese Lizenz gilt nicht für: %1. Dort gewährt sie kein Recht zur Nutzung des Modells.</translation>
    </message>
    <message>
        <source>This licence allows non-commercial use only.</source>
        <translation>Diese Lizenz erlaubt nur nicht kommerzielle Nutzung.</translation>
    </message>
    <message>
        <source>There is no licence file beside the weights. Ask where they come from.</source>
        <translation>Bei den Gewichten liegt keine Lizenzdatei. Erkundigen Sie sich nach ihrer Herkunft.</translation>
    </message>
</context>
<context>
    <name>vecset::ModelManager</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>Adds a model that is on this machine already. Its files stay where they are; nothing is copied.</source>
        <translation>Fügt ein Modell hinzu, das bereits auf diesem Rechner liegt. Seine Dateien bleiben, wo sie sind; es wird nichts kopiert.</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Forgets the model. Its files stay on the disk.</source>
        <translation>Vergisst das Modell. Seine Dateien bleiben auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>The next runs use this model. Loading it takes seconds to minutes, by its size.</source>
        <translation>Die nächsten Läufe verwenden dieses Modell. Das Laden dauert je nach Größe Sekunden bis Minuten.</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Liste wird gelesen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Check the files</source>
        <translation>Dateien prüfen</translation>
    </message>
    <message>
        <source>Stops the check. Nothing is changed.</source>
        <translation>Hält die Prüfung an. Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>Reads every weight and builds the networks. Takes seconds to minutes, by the model's size.</source>
        <translation>Liest jedes Gewicht und baut die Netzwerke auf. Dauert je nach Modellgröße Sekunden bis Minuten.</translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation>Ordner eines Modells</translation>
    </message>
    <message>
        <source>This model is in the list already.</source>
        <translation>Dieses Modell ist bereits in der Liste.</translation>
    </message>
    <message>
        <source>Looking into the folder…</source>
        <translation>Ordner wird untersucht…</translation>
    </message>
    <message>
        <source>The folder %1 was not added: %2</source>
        <translation>Der Ordner %1 wurde nicht hinzugefügt: %2</translation>
    </message>
    <message>
        <source>Choose the folder that holds config.yaml and the weights.</source>
        <translation>Wählen Sie den Ordner, der config.yaml und die Gewichte enthält.</translation>
    </message>
    <message>
        <source>The model %1 was added.</source>
        <translation>Das Modell %1 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Its licence does not apply in: %1.</source>
        <translation>Seine Lizenz gilt nicht für: %1.</translation>
    </message>
    <message>
        <source>The model %1 was removed from the list.</source>
        <translation>Das Modell %1 wurde aus der Liste entfernt.</translation>
    </message>
    <message>
        <source>Its files are still in %1.</source>
        <translation>Seine Dateien befinden sich weiterhin in %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The check found a fault: %1</source>
        <translation>Die Prüfung hat einen Fehler gefunden: %1</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>vecset::ModelTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>million</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousand million</comment>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>several views</source>
        <translation>mehrere Ansichten</translation>
    </message>
    <message>
        <source>one view</source>
        <translation>eine Ansicht</translation>
    </message>
    <message>
        <source>few steps</source>
        <translation>wenige Schritte</translation>
    </message>
    <message>
        <source>one pass per step</source>
        <translation>ein Durchlauf pro Schritt</translation>
    </message>
    <message>
        <source>encodes meshes</source>
        <translation>kodiert Netze</translation>
    </message>
</context>
<context>
    <name>vecset::NoteList</name>
    <message>
        <source>Notes about the picture</source>
        <translation>Hinweise zum Bild</translation>
    </message>
</context>
<context>
    <name>vecset::NoticeBar</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>vecset::NoticeRow</name>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss this message.</source>
        <translation>Diese Meldung ausblenden.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>vecset::PictureSlot</name>
    <message>
        <source>The picture has no transparent background.</source>
        <translation>Das Bild hat keinen transparenten Hintergrund.</translation>
    </message>
    <message>
        <source>Choose the matte “Automatic”, which removes the background.</source>
        <translation>Wählen Sie die Maske „Automatisch“, die den Hintergrund entfernt.</translation>
    </message>
    <message>
        <source>No object could be told from the background.</source>
        <translation>Es konnte kein Objekt vom Hintergrund unterschieden werden.</translation>
    </message>
    <message>
        <source>Use a picture where the object stands out from a plain ground, cut it out (PNG with transparency), or choose the matte “Keep the whole picture”.</source>
        <translation>Verwenden Sie ein Bild, in dem sich das Objekt von einem einfarbigen Grund abhebt, stellen Sie es frei (PNG mit Transparenz) oder wählen Sie die Maske „Ganzes Bild behalten“.</translation>
    </message>
</context>
<context>
    <name>vecset::PictureView</name>
    <message>
        <source>Drop a picture here</source>
        <translation>Bild hier ablegen</translation>
    </message>
    <message>
        <source>One object, seen whole. Or paste one, or pick a sample below.</source>
        <translation>Ein Objekt, ganz zu sehen. Oder ein Bild einfügen oder unten ein Beispiel wählen.</translation>
    </message>
    <message>
        <source>Open picture…</source>
        <translation>Bild öffnen…</translation>
    </message>
    <message>
        <source>Choose one or several picture files (PNG, JPEG, WebP, TIFF, BMP).</source>
        <translation>Eine oder mehrere Bilddateien wählen (PNG, JPEG, WebP, TIFF, BMP).</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The picture that the mesh is made from.</source>
        <translation>Das Bild, aus dem das Netz erzeugt wird.</translation>
    </message>
    <message>
        <source>Hold the mouse button or the space bar to switch between the picture and the matte. Double-click to open another picture.</source>
        <translation>Maustaste oder Leertaste gedrückt halten, um zwischen Bild und Maske zu wechseln. Doppelklicken, um ein anderes Bild zu öffnen.</translation>
    </message>
</context>
<context>
    <name>vecset::ProgressButton</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop this run. The model stays loaded, nothing else is lost.</source>
        <translation>Diesen Lauf abbrechen. Das Modell bleibt geladen, sonst geht nichts verloren.</translation>
    </message>
    <message>
        <source>%1 percent done. %2</source>
        <translation>%1 Prozent erledigt. %2</translation>
    </message>
</context>
<context>
    <name>vecset::QueuePanel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Cancel this job</source>
        <translation>Diesen Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nichts in der Warteschlange</translation>
    </message>
    <message>
        <source>Generate again while a job runs, or drop several pictures at once: they queue up here.</source>
        <translation>Erneut generieren, während ein Auftrag läuft, oder mehrere Bilder auf einmal ablegen: Sie werden hier eingereiht.</translation>
    </message>
</context>
<context>
    <name>vecset::RecentFiles</name>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
</context>
<context>
    <name>vecset::SamplesStrip</name>
    <message>
        <source>%1: open this sample picture (public domain).</source>
        <translation>%1: dieses Beispielbild öffnen (gemeinfrei).</translation>
    </message>
</context>
<context>
    <name>vecset::SamplingSection</name>
    <message>
        <source>%1 million parameters, about %2 of memory while generating.</source>
        <translation>%1 Millionen Parameter, etwa %2 Speicher beim Generieren.</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>Es ist kein Modell installiert</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>Wählen Sie zuerst ein Modell.</translation>
    </message>
    <message>
        <source>The full model with fewer steps: for looking for a good picture and seed.</source>
        <translation>Das vollständige Modell mit weniger Schritten: für die Suche nach einem guten Bild und Startwert.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>guidance %1</source>
        <translation>Führung %1</translation>
    </message>
    <message numerus="yes">
        <source>%n network pass(es)</source>
        <translation>
            <numerusform>%n Netzwerkdurchlauf</numerusform>
            <numerusform>%n Netzwerkdurchläufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The network that makes the shape. The first run with another model loads it first.</source>
        <translation>Das Netzwerk, das die Form erzeugt. Der erste Lauf mit einem anderen Modell lädt es zuerst.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation>Turbo</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Your own steps and guidance, as set below.</source>
        <translation>Eigene Schritte und Führung, wie unten eingestellt.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How often the network refines the shape. Time grows in proportion; beyond the model's usual number little is gained. Double-click the name for the usual number.</source>
        <translation>Wie oft das Netzwerk die Form verfeinert. Die Zeit wächst proportional; über die übliche Zahl des Modells hinaus ist wenig gewonnen. Doppelklick auf den Namen setzt die übliche Zahl.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>How closely the shape follows the picture. High values make it harsh; 1 switches guidance off and halves the time where it runs as a second pass.</source>
        <translation>Wie genau die Form dem Bild folgt. Hohe Werte machen sie härter; 1 schaltet die Führung aus und halbiert die Zeit, wenn sie als zweiter Durchlauf erfolgt.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Same seed, same settings, same shape. Unlocked, every run takes a new one.</source>
        <translation>Gleicher Startwert, gleiche Einstellungen, gleiche Form. Ohne Sperre nimmt jeder Lauf einen neuen.</translation>
    </message>
    <message>
        <source>Show the shape forming</source>
        <translation>Form beim Entstehen zeigen</translation>
    </message>
    <message>
        <source>Coarse previews in the viewport while sampling. Costs at most a tenth of the time.</source>
        <translation>Grobe Vorschauen in der Ansicht während des Samplings. Kostet höchstens ein Zehntel der Zeit.</translation>
    </message>
    <message>
        <source>The distilled model %1.</source>
        <translation>Das destillierte Modell %1.</translation>
    </message>
    <message>
        <source>%1, distilled from %2.</source>
        <translation>%1, destilliert aus %2.</translation>
    </message>
    <message>
        <source>From noise to shape in one go: the fastest there is.</source>
        <translation>In einem Zug vom Rauschen zur Form: schneller geht es nicht.</translation>
    </message>
    <message>
        <source>In the few steps that it was made for.</source>
        <translation>In den wenigen Schritten, für die es gemacht ist.</translation>
    </message>
    <message>
        <source>The full model %1 as its makers recommend it.</source>
        <translation>Das volle Modell %1, wie seine Macher es empfehlen.</translation>
    </message>
    <message>
        <source>1 step</source>
        <comment>preset</comment>
        <translation>1 Schritt</translation>
    </message>
</context>
<context>
    <name>vecset::SeedField</name>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The number that chooses the starting noise. The same picture, settings and seed give the same shape.</source>
        <translation>Die Zahl, die das Anfangsrauschen bestimmt. Gleiches Bild, gleiche Einstellungen und gleicher Startwert ergeben die gleiche Form.</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>Neuen Startwert würfeln</translation>
    </message>
    <message>
        <source>Roll a new seed.</source>
        <translation>Einen neuen Startwert würfeln.</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>Startwert behalten</translation>
    </message>
    <message>
        <source>The seed is kept: every run starts from the same noise. Press to roll a new one for each run.</source>
        <translation>Der Startwert wird behalten: Jeder Lauf beginnt mit dem gleichen Rauschen. Drücken, um für jeden Lauf einen neuen zu würfeln.</translation>
    </message>
    <message>
        <source>Every run rolls a new seed. Press to keep this one.</source>
        <translation>Jeder Lauf würfelt einen neuen Startwert. Drücken, um diesen zu behalten.</translation>
    </message>
</context>
<context>
    <name>vecset::SettingEditor</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>vecset::SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Auf Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Auf Standard zurücksetzen: %1</translation>
    </message>
    <message>
        <source>Counts from the next start of the program.</source>
        <translation>Gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Counts from the next time a model is loaded.</source>
        <translation>Gilt ab dem nächsten Laden eines Modells.</translation>
    </message>
</context>
<context>
    <name>vecset::Settings</name>
    <message numerus="yes">
        <source>%n setting(s) had a value that cannot be used; the default is used instead: %1.</source>
        <translation>
            <numerusform>%n Einstellung hatte einen unbrauchbaren Wert; stattdessen gilt der Standardwert: %1.</numerusform>
            <numerusform>%n Einstellungen hatten unbrauchbare Werte; stattdessen gelten die Standardwerte: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::SettingsDialog</name>
    <message>
        <source>The settings count until the program ends, but are not saved.</source>
        <translation>Die Einstellungen gelten bis zum Programmende, werden aber nicht gespeichert.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Shows the settings of all categories that contain this text.</source>
        <translation>Zeigt die Einstellungen aller Kategorien, die diesen Text enthalten.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>No setting contains this text.</source>
        <translation>Keine Einstellung enthält diesen Text.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Brings every setting back to its default. It can be undone.</source>
        <translation>Setzt jede Einstellung auf ihren Standardwert zurück. Kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Every setting has its default already.</source>
        <translation>Alle Einstellungen haben bereits ihren Standardwert.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) went back to the default.</source>
        <translation>
            <numerusform>%n Einstellung wurde auf den Standardwert zurückgesetzt.</numerusform>
            <numerusform>%n Einstellungen wurden auf den Standardwert zurückgesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>vecset::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Nach Name oder Taste suchen</translation>
    </message>
    <message>
        <source>Shows only the shortcuts whose name or keys contain this text.</source>
        <translation>Zeigt nur die Tastenkürzel, deren Name oder Tasten diesen Text enthalten.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copies what is shown, one shortcut a line, to print or to keep.</source>
        <translation>Kopiert das Angezeigte, ein Tastenkürzel pro Zeile, zum Drucken oder Aufbewahren.</translation>
    </message>
    <message>
        <source>No shortcut matches.</source>
        <translation>Kein passendes Tastenkürzel.</translation>
    </message>
</context>
<context>
    <name>vecset::SideCaption</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Reading the mesh …</source>
        <translation>Netz wird gelesen …</translation>
    </message>
    <message>
        <source>Watertight: every edge has two faces</source>
        <translation>Wasserdicht: Jede Kante hat zwei Flächen</translation>
    </message>
    <message>
        <source>The surface has open edges</source>
        <translation>Die Oberfläche hat offene Kanten</translation>
    </message>
</context>
<context>
    <name>vecset::SplitHandle</name>
    <message>
        <source>Border of the wipe</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>Drag to uncover the other mesh. The arrow keys move it too, a double click centres it.</source>
        <translation>Ziehen, um das andere Netz aufzudecken. Die Pfeiltasten verschieben sie ebenfalls, ein Doppelklick zentriert sie.</translation>
    </message>
</context>
<context>
    <name>vecset::StageBars</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A stage and how long it took</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>vecset::StatusLine</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Memory that the program uses at the moment</source>
        <translation>Speicher, den das Programm derzeit belegt</translation>
    </message>
    <message>
        <source>Where the networks run, and in which number format</source>
        <translation>Wo die Netzwerke laufen und in welchem Zahlenformat</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings: open the log</source>
        <translation>
            <numerusform>%n Warnung: Protokoll öffnen</numerusform>
            <numerusform>%n Warnungen: Protokoll öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>No warnings: open the log</source>
        <translation>Keine Warnungen: Protokoll öffnen</translation>
    </message>
</context>
<context>
    <name>vecset::StillCanvas</name>
    <message>
        <source>Still pictures of the mesh</source>
        <translation>Standbilder des Netzes</translation>
    </message>
    <message>
        <source>Still pictures instead of a live 3D view. %1 Generating, comparing and exporting work as usual; drag to turn the mesh. To get the live view, install or update the graphics driver.</source>
        <translation>Standbilder statt einer 3D-Live-Ansicht. %1 Generieren, Vergleichen und Exportieren funktionieren wie gewohnt; ziehen, um das Netz zu drehen. Für die Live-Ansicht den Grafiktreiber installieren oder aktualisieren.</translation>
    </message>
</context>
<context>
    <name>vecset::StudioActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Generieren</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open pictures…</source>
        <translation>Bilder ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open one picture, or several as a queue</source>
        <translation>Ein Bild öffnen oder mehrere als Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>Bild &amp;einfügen</translation>
    </message>
    <message>
        <source>Take the picture from the clipboard</source>
        <translation>Das Bild aus der Zwischenablage übernehmen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Write the shape to a file and check it</source>
        <translation>Die Form in eine Datei schreiben und prüfen</translation>
    </message>
    <message>
        <source>&amp;Save view as picture…</source>
        <translation>Ansicht als Bild &amp;speichern…</translation>
    </message>
    <message>
        <source>Save what the viewport shows, with a transparent background</source>
        <translation>Speichern, was die Ansicht zeigt, mit transparentem Hintergrund</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the program; the session is kept</source>
        <translation>Programm schließen; die Sitzung bleibt erhalten</translation>
    </message>
    <message>
        <source>&amp;Undo mesh change</source>
        <translation>Netzänderung &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Take back the last change of resolution, decoder or clean-up</source>
        <translation>Die letzte Änderung von Auflösung, Decoder oder Bereinigung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo mesh change</source>
        <translation>Netzänderung &amp;wiederholen</translation>
    </message>
    <message>
        <source>Apply the mesh change again</source>
        <translation>Die Netzänderung erneut anwenden</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Look, language, history, device</source>
        <translation>Aussehen, Sprache, Verlauf, Gerät</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm verwenden</translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation>Bedienfelder &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>Alle Bedienfelder an ihren ursprünglichen Platz zurücksetzen</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>&amp;Protokoll anzeigen</translation>
    </message>
    <message>
        <source>What the program did, with warnings</source>
        <translation>Was das Programm getan hat, mit Warnungen</translation>
    </message>
    <message>
        <source>Make a shape of the picture; while one is made, the next waits in the queue</source>
        <translation>Aus dem Bild eine Form erzeugen; währenddessen wartet die nächste in der Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop the running job; the model stays loaded</source>
        <translation>Den laufenden Auftrag abbrechen; das Modell bleibt geladen</translation>
    </message>
    <message>
        <source>Cancel &amp;all</source>
        <translation>A&amp;lle abbrechen</translation>
    </message>
    <message>
        <source>Stop the running job and empty the queue</source>
        <translation>Den laufenden Auftrag abbrechen und die Warteschlange leeren</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>&amp;Neuer Startwert</translation>
    </message>
    <message>
        <source>Roll another seed and generate</source>
        <translation>Einen anderen Startwert würfeln und generieren</translation>
    </message>
    <message>
        <source>Compare two &amp;results</source>
        <translation>Zwei E&amp;rgebnisse vergleichen</translation>
    </message>
    <message>
        <source>Show the two results selected in the history side by side</source>
        <translation>Die beiden im Verlauf gewählten Ergebnisse nebeneinander zeigen</translation>
    </message>
    <message>
        <source>C&amp;lose comparison</source>
        <translation>Vergleich &amp;schließen</translation>
    </message>
    <message>
        <source>Back to the single view</source>
        <translation>Zurück zur Einzelansicht</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle…</translation>
    </message>
    <message>
        <source>Models on this machine: size, memory need, licence; add a folder</source>
        <translation>Modelle auf diesem Rechner: Größe, Speicherbedarf, Lizenz; Ordner hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All shortcuts on one sheet</source>
        <translation>Alle Tastenkürzel auf einem Blatt</translation>
    </message>
    <message>
        <source>&amp;System information</source>
        <translation>&amp;Systeminformationen</translation>
    </message>
    <message>
        <source>Machine, libraries, graphics, folders</source>
        <translation>Rechner, Bibliotheken, Grafik, Ordner</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Diagnosedaten kopieren</translation>
    </message>
    <message>
        <source>System information and the end of the log, for a report</source>
        <translation>Systeminformationen und das Ende des Protokolls, für einen Bericht</translation>
    </message>
    <message>
        <source>&amp;About Vecset Studio</source>
        <translation>Ü&amp;ber Vecset Studio</translation>
    </message>
    <message>
        <source>Version, licences, credits</source>
        <translation>Version, Lizenzen, Danksagungen</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>tool bar</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Paste</source>
        <comment>tool bar</comment>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Generate</source>
        <comment>tool bar</comment>
        <translation>Generieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>tool bar</comment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>tool bar</comment>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>tool bar</comment>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Compare &amp;teacher and student</source>
        <translation>&amp;Lehrer und Schüler vergleichen</translation>
    </message>
    <message>
        <source>Run the model and its teacher or student on the same matte, seed and noise, side by side</source>
        <translation>Das Modell und seinen Lehrer oder Schüler mit derselben Maske, demselben Startwert und demselben Rauschen nebeneinander ausführen</translation>
    </message>
    <message>
        <source>Compare two &amp;step counts</source>
        <translation>Zwei &amp;Schrittzahlen vergleichen</translation>
    </message>
    <message>
        <source>Run the model twice on the same matte, seed and noise, once with a tenth or ten times of the steps</source>
        <translation>Das Modell zweimal mit derselben Maske, demselben Startwert und demselben Rauschen ausführen, einmal mit einem Zehntel oder dem Zehnfachen der Schritte</translation>
    </message>
</context>
<context>
    <name>vecset::StudioSession</name>
    <message>
        <source>Preview after step %1 of %2</source>
        <translation>Vorschau nach Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Coarse preview</source>
        <translation>Grobe Vorschau</translation>
    </message>
    <message>
        <source>The result is shown but not saved: %1</source>
        <translation>Das Ergebnis wird angezeigt, ist aber nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>The new mesh is shown but not saved: %1</source>
        <translation>Das neue Netz wird angezeigt, ist aber nicht gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>vecset::SystemInfoDialog</name>
    <message>
        <source>System information</source>
        <translation>Systeminformationen</translation>
    </message>
    <message>
        <source>Put this into a problem report. Your home folder is written as ~.</source>
        <translation>Fügen Sie dies einem Problembericht bei. Ihr persönlicher Ordner erscheint als ~.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnosedaten kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copies these facts and the last %n line(s) of the log.</source>
        <translation>
            <numerusform>Kopiert diese Angaben und die letzte %n Zeile des Protokolls.</numerusform>
            <numerusform>Kopiert diese Angaben und die letzten %n Zeilen des Protokolls.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied. Paste it into your report.</source>
        <translation>Kopiert. Fügen Sie es in Ihren Bericht ein.</translation>
    </message>
</context>
<context>
    <name>vecset::ViewSlotsBar</name>
    <message>
        <source>Front</source>
        <translation>Vorn</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>The object from the front. Drop its picture here; Delete removes it.</source>
        <translation>Das Objekt von vorn. Bild hier ablegen; Entf entfernt es.</translation>
    </message>
    <message>
        <source>The object's left side, as seen from there. Optional; more views give a truer shape.</source>
        <translation>Die linke Seite des Objekts, von dort gesehen. Optional; mehr Ansichten ergeben eine getreuere Form.</translation>
    </message>
    <message>
        <source>The object from behind. Optional; more views give a truer shape.</source>
        <translation>Das Objekt von hinten. Optional; mehr Ansichten ergeben eine getreuere Form.</translation>
    </message>
    <message>
        <source>The object's right side, as seen from there. Optional; more views give a truer shape.</source>
        <translation>Die rechte Seite des Objekts, von dort gesehen. Optional; mehr Ansichten ergeben eine getreuere Form.</translation>
    </message>
</context>
<context>
    <name>vecset::ViewTile</name>
    <message>
        <source>Remove this view</source>
        <translation>Diese Ansicht entfernen</translation>
    </message>
</context>
<context>
    <name>vecset::ViewportPanel</name>
    <message>
        <source>Write the shape to a GLB, OBJ, FBX, STL, PLY or 3MF file and check it</source>
        <translation>Die Form in eine GLB-, OBJ-, FBX-, STL-, PLY- oder 3MF-Datei schreiben und prüfen</translation>
    </message>
    <message>
        <source>There is no shape yet: generate one first</source>
        <translation>Es gibt noch keine Form: zuerst eine generieren</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln Fläche</numerusform>
            <numerusform>%Ln Flächen</numerusform>
        </translation>
    </message>
    <message>
        <source>Watertight: every edge has two faces</source>
        <translation>Wasserdicht: Jede Kante hat zwei Flächen</translation>
    </message>
    <message>
        <source>The surface has open edges</source>
        <translation>Die Oberfläche hat offene Kanten</translation>
    </message>
    <message>
        <source>&amp;Wireframe</source>
        <translation>&amp;Drahtgitter</translation>
    </message>
    <message>
        <source>Draw the edges over the surface; turning the view gets slower</source>
        <translation>Kanten über der Oberfläche zeichnen; das Drehen der Ansicht wird langsamer</translation>
    </message>
    <message>
        <source>&amp;Flat shading</source>
        <translation>&amp;Flache Schattierung</translation>
    </message>
    <message>
        <source>Show the facets instead of smooth normals</source>
        <translation>Facetten statt glatter Normalen zeigen</translation>
    </message>
    <message>
        <source>Mark &amp;back faces</source>
        <translation>&amp;Rückseiten markieren</translation>
    </message>
    <message>
        <source>Colour the inside of the surface</source>
        <translation>Die Innenseite der Oberfläche einfärben</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>R&amp;aster</translation>
    </message>
    <message>
        <source>Show the ground grid with its unit</source>
        <translation>Das Bodenraster mit seiner Einheit zeigen</translation>
    </message>
    <message>
        <source>&amp;Axes</source>
        <translation>A&amp;chsen</translation>
    </message>
    <message>
        <source>Show the directions x, y and z</source>
        <translation>Die Richtungen x, y und z zeigen</translation>
    </message>
    <message>
        <source>&amp;Orthographic</source>
        <translation>&amp;Orthografisch</translation>
    </message>
    <message>
        <source>Draw without perspective</source>
        <translation>Ohne Perspektive zeichnen</translation>
    </message>
    <message>
        <source>&amp;Turntable</source>
        <translation>Dreh&amp;teller</translation>
    </message>
    <message>
        <source>Turn the shape slowly</source>
        <translation>Die Form langsam drehen</translation>
    </message>
    <message>
        <source>F&amp;rame the shape</source>
        <translation>Form &amp;einpassen</translation>
    </message>
    <message>
        <source>Bring the whole shape into view</source>
        <translation>Die ganze Form ins Bild holen</translation>
    </message>
    <message>
        <source>Fro&amp;nt view</source>
        <translation>An&amp;sicht von vorn</translation>
    </message>
    <message>
        <source>Look from the front</source>
        <translation>Von vorn betrachten</translation>
    </message>
    <message>
        <source>R&amp;ight view</source>
        <translation>Ansicht von rec&amp;hts</translation>
    </message>
    <message>
        <source>Look from the right</source>
        <translation>Von rechts betrachten</translation>
    </message>
    <message>
        <source>To&amp;p view</source>
        <translation>Ansicht von obe&amp;n</translation>
    </message>
    <message>
        <source>Look from above</source>
        <translation>Von oben betrachten</translation>
    </message>
    <message>
        <source>Reset the &amp;camera</source>
        <translation>&amp;Kamera zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the three-quarter view from the front</source>
        <translation>Zurück zur Dreiviertelansicht von vorn</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Write the shape to a file and check it</source>
        <translation>Die Form in eine Datei schreiben und prüfen</translation>
    </message>
    <message>
        <source>Studio light on clay</source>
        <translation>Studiolicht auf Ton</translation>
    </message>
    <message>
        <source>Matcap: light fixed to the camera</source>
        <translation>Matcap: Licht fest an der Kamera</translation>
    </message>
    <message>
        <source>Colours show the direction of the surface</source>
        <translation>Farben zeigen die Richtung der Oberfläche</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>Schattierung</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Drop a picture of one object</source>
        <translation>Bild eines Objekts ablegen</translation>
    </message>
    <message>
        <source>Or open or paste one, or pick a sample on the left. Then press Generate: the shape appears here.</source>
        <translation>Oder eines öffnen oder einfügen oder links ein Beispiel wählen. Dann auf „Generieren“ klicken: Die Form erscheint hier.</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Beispiel testen</translation>
    </message>
    <message>
        <source>Loads a sample picture and makes a shape of it</source>
        <translation>Lädt ein Beispielbild und erzeugt daraus eine Form</translation>
    </message>
</context>
</TS>
