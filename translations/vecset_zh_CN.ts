<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CompareFacts</name>
    <message>
        <source>%1 ×</source>
        <comment>a ratio, for example 5.2 ×</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <comment>mebibytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <comment>gibibytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the start of the job to the finished mesh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall-clock time of this stage on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <comment>the surface is closed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <comment>the surface is not closed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the denoising network ran: once per step, twice with guidance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest amount of main memory the program held during the job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triangles of the finished mesh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watertight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A watertight mesh has no open edge and can be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights that made the shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoising steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the picture pulls the shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed starts from the same noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells per axis of the grid that the surface was taken from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the networks ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>distance (percent)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chamfer distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance between the surfaces, both ways, in model units and as a share of the size. 0 means equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The farthest that any point of one surface is from the other (Hausdorff distance).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F-score at 0.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of both surfaces lies within 0.01 of the other. 100 % means all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F-score at 0.02</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of both surfaces lies within 0.02 of the other. 100 % means all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intersection over union of the two solids. 100 % means that they fill the same space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well the surfaces face the same way (mean cosine). 100 % means everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both take the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 × faster</source>
        <extracomment>%1 is the letter of a side (A or B), %2 a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePlan</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, guidance %3</source>
        <comment>model, steps, guidance scale</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareReport</name>
    <message>
        <source>%1 and %2 compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared with</source>
        <extracomment>The word between the names of the two results in the report&apos;s title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture that the shapes were made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance to the other surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In model units, and in percent of the longest side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One over the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Border between A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between the surfaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Measured on %1, %n cores, %2 of memory.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Made by Vecset Studio %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CostText</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes about %1 here.</source>
        <comment>a duration</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DistanceScale</name>
    <message>
        <source>%1 %</source>
        <extracomment>Share of the shape&apos;s size, for example &quot;0.62 %&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DroppedData</name>
    <message>
        <source>Pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>This input cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of file is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s weights do not fit its configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No object was found in the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model made no surface from this picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough graphics memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not available here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the setting that is named, or choose another picture or model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file or folder is still there and may be read. A drive may be unplugged; the model manager shows which models are at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it in another format: PNG, JPEG, WebP, TIFF or BMP for pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the model in the model manager, then copy or download its folder again, with all of its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the matte&apos;s threshold, choose another background removal, or use a picture of one object on a plain background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another seed, lower the iso level, or use a clearer picture of the whole object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the resolution, choose the hierarchical decoder, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the resolution, close other programs that use the graphics card, or choose the CPU in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another device, model or setting; the system information shows what this computer offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens once more, copy the diagnostics from the help menu and report it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportAdvice</name>
    <message>
        <source>Slicers will see a crumb of %1 mm. Enter the size that you want to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mm is larger than most printers can print in one piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surface has open edges. The slicer may have to repair it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>glTF files have Y up by their standard: with Z up the model will lie on its back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This format holds no colours; they will be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This format states no unit: the numbers in the file are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder. Enter a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not permitted to write into %1. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists. It will be replaced only when the new file has been written and checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no mesh to export yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryStore</name>
    <message>
        <source>its list of files is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file %1 does not have its full length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no file entry.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry.json is damaged (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry.json is not one of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was written by a newer version of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry.json has no valid date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history entry %1 was skipped: %2. It was left where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history folder %1 cannot be read: it is not a folder, or you are not permitted to read it. Choose another folder in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonFile</name>
    <message>
        <source>The file %1 is damaged and cannot be moved aside. Defaults are used, and changes are not saved until the file is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 was damaged. Defaults are used; the damaged file is kept as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read (%2). Defaults are used, and changes are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is in use by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written (%2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicenceTerms</name>
    <message>
        <source>European Union</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureNotes</name>
    <message>
        <source>The object is cut off by several borders of the picture: its missing parts will be flat or made up. Use a picture that shows all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object is cut off by the left border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object is cut off by the right border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object is cut off by the top border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object is cut off by the bottom border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left of the picture at this threshold. Lower the threshold, or choose another way to find the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No background was recognised. Raise the threshold, leave some space around the object, or choose “Keep the whole picture”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is very small (%1 × %2 pixels): the shape will be coarse. Use at least 256 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object is only %1 pixels large in the picture: the shape will be coarse. Use a closer view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole picture counts as the object; a background would become part of the shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object fills almost the whole picture. If background is left in it, it will become part of the shape: try a higher threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very little of the picture counts as the object. If a part is missing, try a lower threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has no transparency, so its background was removed. Check the matte.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>The picture does not fit into memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network file (ONNX) is chosen for the matte.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>It needs a full model, and none of this kind is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model&apos;s usual number of steps cannot be lowered: Standard is the fastest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model&apos;s usual number of steps is the most that a preset uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a distilled model, and none of this kind is installed. Add one in the model manager.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplePictures</name>
    <message>
        <source>Armchair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookcase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corner sofa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relax chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teddy bear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours of the window. Pictures and meshes keep theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales all text, and with it the controls. 1 is the normal size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of menus and messages. It changes at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start where I stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings back the window, the panels and the last picture at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before quitting while a job runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results that are finished are always kept; a running job is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the networks run. Automatic takes a graphics card if LibTorch can use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer threads leave more of the processor to other programs, and make every run slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the shape while it forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decodes coarse previews during a run. Costs at most a tenth of the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degrees per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turntable speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the model turns by itself when the turntable is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the export dialog suggests first. GLB is read by most programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large an exported model is, measured along its longest side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit of the longest side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y (Unity, Blender&apos;s GLB import)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z (slicers, CAD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis that points up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that lies on its side in the other program needs the other axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand on the ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the model so that its lowest point is at height zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s own folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where results are kept. Those in the present folder stay there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep deleted results for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted results can be brought back for this long; then they are removed from the disk when the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts and problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More detail helps when you report a problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the log to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the last messages for when the program ends unexpectedly. The file stays below 15 MB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageText</name>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SystemInfo</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free of %2, read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compiler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores for this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory in use by this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, at most %2 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of the studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk of the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Turns a picture of an object into a 3D mesh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs a scripted tour of the program in a folder of its own and prints what passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also writes the tour&apos;s figures as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures to open, or exported results whose settings are restored.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::AboutDialog</name>
    <message>
        <source>windows, 3D view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the neural networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading pictures, removing backgrounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mesh files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rays, for making data sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model configurations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Armchair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookcase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oak table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teddy bear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corner sofa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relax chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Vecset Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 · Apache License 2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture in, 3D mesh out, on your own machine. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vecset Studio is built on these works. Models have licences of their own: see the model manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the catalogue BlendSwap-CC-0 of Sweet Home 3D, given to the public domain (CC0) by their authors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of Vecset Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::CompareBar</name>
    <message>
        <source>Compare</source>
        <extracomment>Title of the comparison; the names of the two results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distances are not measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write pictures, times and distances to an HTML page, or the figures to a JSON file. Drawing the pictures takes some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both meshes must be there before a report can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two views that turn together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both meshes at one place, with a border to drag between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both meshes in clay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour mesh A by its distance to B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour mesh B by its distance to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour each mesh by its distance to the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the two meshes are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map of the distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide times, memory, settings and distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the comparison and go back to the single view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::CompareView</name>
    <message>
        <source>The distances could not be measured: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report with pictures (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures only (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::DecodingSection</name>
    <message>
        <source>For a quick look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of about one part in %1 of the object&apos;s size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finer triangles; worth it for models with many tokens. Four times the triangles per doubling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For experts: needs several gigabytes of memory and rarely shows more than 512.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>resolution, decoder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hierarchical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells per side of the grid that the surface is taken from. The kept shape is decoded again at once; nothing is sampled. Time grows with the square, memory with the cube.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarse to fine, only around the surface: the same mesh as Dense for a fraction of the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hierarchical, and every point looks only at the tokens near it. Fastest for models with thousands of tokens; tiny differences are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every point of the grid. The slowest by far; for checking the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iso level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field value that counts as the surface. 0 is where the model learned it; move it a little to close holes in thin walls. The kept shape is decoded again at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::ExportDialog</name>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing and reading back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written, and no file was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file will measure %1 (x × y × z): %2, closed surface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file will measure %1 (x × y × z): %2, open surface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export mesh as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the file goes. It is written beside its place, read back, and only then moved there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the folder and the name of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes this window; stops an export that is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the file, reads it back and compares it with the mesh. Takes a second or two for 100,000 faces.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::ExportForm</name>
    <message>
        <source>Writes the smooth normals, so that the surface is shaded smoothly elsewhere too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This format holds no normals: programs make them anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the colours of the vertices, when the mesh has any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This format holds no colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Longest side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GLB in metres. Blender turns it upright by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FBX or GLB in metres, Y up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FBX, sized in centimetres, Z up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3MF or STL in millimetres, standing on the bed, for every slicer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own choice of format, unit and axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GLB – one file, read by most programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>glTF – text file with a .bin beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OBJ – with its materials file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FBX – game engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STL – 3D printing, shape only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PLY – scans and research</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3MF – 3D printing, with units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>glTF, Unity, Maya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slicers, Unreal, CAD programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand on the ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the origin under the middle of the model, so that it stands on the floor or the print bed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of file. The file name follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the longest side of the model will be. The other sides follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit of the size. Changing it keeps the real size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::ExportOutcomeCard</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written and checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written, but reading the file back found a difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the new file back found a difference, so the older file was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Export under another name to look at it, or choose another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the folder of the file in the file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the whole path of the file to the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::FactsPanel</name>
    <message>
        <source>Times are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring how far the surfaces are apart …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for both meshes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between the surfaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture that the shapes were made from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::GenerationPanel</name>
    <message>
        <source>No model is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen model cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a mesh from the picture (Ctrl+Return). The time is predicted from earlier runs on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::GlSupport</name>
    <message>
        <source>OpenGL was switched off by VECSET_NO_OPENGL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This display offers no OpenGL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics driver is older than OpenGL 3.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics driver refuses to draw.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::HeatBar</name>
    <message>
        <source>Full colour at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distance, in model units, that gets the last colour. Double-click the name for the value that suits these meshes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::HeatLegend</name>
    <message>
        <source>Distance of each vertex to the other surface. The curve shows how many vertices have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the distance colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to %1 model units, which is %2 of the size.</source>
        <extracomment>%1: distance in model units, %2: share of the size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A tick of the scale: distance in model units and, behind it, percent of the size</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::HistoryModel</name>
    <message>
        <source>%1, favourite, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands of faces</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s · %2 faces</source>
        <comment>seconds, and a number such as 84k</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), guidance %1, seed %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 faces, closed surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 faces, open surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::HistoryPanel</name>
    <message>
        <source>The file is ready now: drag the result once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result could not be dragged out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Export to choose a folder with enough room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) moved to the trash.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log names them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln history entries were skipped because they are damaged. Nothing was deleted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown of all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows results whose title, model, date or seed holds all the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows favourites only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourites only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this result in the viewport (Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows two results side by side. Select the second one with Ctrl+click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generates once more from the same picture with the same settings and seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings back the picture and all settings of this result. Nothing is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes this mesh to a file. Or drag the result to a folder or another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks or unmarks the selected results as favourites (*).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives this result another title (F2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the folder with the picture, the mesh and the settings of this result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the selected results to the trash (Delete). They can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your results will be kept here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each one is saved with its picture, settings and times before you see it. Click to look at it again, Ctrl+click two to compare them, drag one out as a GLB file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer words, or show all results again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears the search and the favourites filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::InputPanel</name>
    <message>
        <source>There is no picture in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures are files of the kinds PNG, JPEG, WebP, TIFF and BMP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a picture or a picture file, then paste again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the address of a picture arrived, not the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture to a file first, or copy the picture itself and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in what was dropped or pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop picture files, or copy a picture and paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a picture first, or pick a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The background is being removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is not ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may be empty, damaged or gone. Choose another picture; the one before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing the background…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 × %3</source>
        <comment>file name, width, height</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture of one object. Several pictures become a queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the picture or the picture file that is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that were opened before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture as it was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object as the model sees it: cut out and centred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::LogModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::LogPanel</name>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts and problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides what is less important than this. Nothing is thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the lines that contain this text in the part or the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the lines that have come since the log was paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the list still. New lines wait and are not lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the newest line in sight. Scrolling up stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown when none is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empties this list. The log file keeps its lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been logged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program does, and what goes wrong, appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a lower level or another search text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy selected lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all shown lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::MainWindow</name>
    <message>
        <source>Select two results in the history first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Ctrl and click the second one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model, or check this one under Tools, Models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or check the permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models are still being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mesh settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running the picture twice: %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same matte, seed and starting noise. Both appear side by side when they are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This result carries no recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe is restored: picture, settings and seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no shape to export yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vecset Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model can be used on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model folder under Tools, Models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle drag, Shift and left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit while a job runs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The running job is stopped and the queue is dropped. Finished results are saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::MatteControls</name>
    <message>
        <source>Choose a segmentation network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks (*.onnx);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the picture that belong to the object with less certainty than this count as background. Raise it when background is left, lower it when parts are missing. Costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The threshold has no effect here, because the matte is not found but given by the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses the picture&apos;s transparency; where there is none, finds the background by its colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the background by the colours at the picture&apos;s border (GrabCut). A second or so; best on plain backgrounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segmentation network of your own (ONNX: U²-Net, IS-Net, BiRefNet and their kin). Seconds per picture; best on busy backgrounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses the picture&apos;s transparency as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is removed. For objects that fill the whole picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the background is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the object is told from its background. Changing it makes the matte anew: up to a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the network&apos;s ONNX file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the network file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the picture&apos;s side the object fills when the model sees it. Models are trained with 85 %; thin parts near the border may need less. Costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::MeshSection</name>
    <message>
        <source>at most %1 faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit the number of faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simplifies the mesh until it has at most this many triangles; a closed mesh stays closed. Off: all faces of the grid are kept. About a second per million faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this many triangles. Games use 5,000 to 50,000, prints 100,000 and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove loose pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops small parts that float beside the object. Costs next to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest piece kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces with less than this share of the largest piece&apos;s surface are dropped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::MeshView</name>
    <message>
        <source>3D view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::ModelDetails</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters, %2 on disk, needs about %3 of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Made for %n step(s), guidance %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This licence does not apply in: %1. There it gives no right to use the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This licence allows non-commercial use only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no licence file beside the weights. Ask where they come from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::ModelManager</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a model that is on this machine already. Its files stay where they are; nothing is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgets the model. Its files stay on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next runs use this model. Loading it takes seconds to minutes, by its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the check. Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads every weight and builds the networks. Takes seconds to minutes, by the model&apos;s size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model is in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 was not added: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that holds config.yaml and the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model %1 was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its licence does not apply in: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model %1 was removed from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files are still in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check found a fault: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::ModelTable</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>million</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousand million</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one pass per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encodes meshes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::NoteList</name>
    <message>
        <source>Notes about the picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::NoticeBar</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::NoticeRow</name>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss this message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::PictureSlot</name>
    <message>
        <source>The picture has no transparent background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the matte “Automatic”, which removes the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No object could be told from the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a picture where the object stands out from a plain ground, cut it out (PNG with transparency), or choose the matte “Keep the whole picture”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::PictureView</name>
    <message>
        <source>Drop a picture here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One object, seen whole. Or paste one, or pick a sample below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one or several picture files (PNG, JPEG, WebP, TIFF, BMP).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture that the mesh is made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the mouse button or the space bar to switch between the picture and the matte. Double-click to open another picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::ProgressButton</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this run. The model stays loaded, nothing else is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 percent done. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::QueuePanel</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate again while a job runs, or drop several pictures at once: they queue up here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::RecentFiles</name>
    <message>
        <source>Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::SamplesStrip</name>
    <message>
        <source>%1: open this sample picture (public domain).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::SamplingSection</name>
    <message>
        <source>%1 million parameters, about %2 of memory while generating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A distilled model that needs few steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full model with fewer steps: for looking for a good picture and seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full model as its makers recommend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full model with more steps: small gains for twice the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>guidance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n network pass(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that makes the shape. The first run with another model loads it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own steps and guidance, as set below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the network refines the shape. Time grows in proportion; beyond the model&apos;s usual number little is gained. Double-click the name for the usual number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How closely the shape follows the picture. High values make it harsh; 1 switches guidance off and halves the time where it runs as a second pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same seed, same settings, same shape. Unlocked, every run takes a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the shape forming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarse previews in the viewport while sampling. Costs at most a tenth of the time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::SeedField</name>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that chooses the starting noise. The same picture, settings and seed give the same shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll a new seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed is kept: every run starts from the same noise. Press to roll a new one for each run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run rolls a new seed. Press to keep this one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::SettingEditor</name>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts from the next start of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts from the next time a model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::Settings</name>
    <message numerus="yes">
        <source>%n setting(s) had a value that cannot be used; the default is used instead: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::SettingsDialog</name>
    <message>
        <source>The settings count until the program ends, but are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the settings of all categories that contain this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting contains this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings every setting back to its default. It can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every setting has its default already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) went back to the default.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only the shortcuts whose name or keys contain this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies what is shown, one shortcut a line, to print or to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shortcut matches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::SideCaption</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the mesh …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watertight: every edge has two faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surface has open edges</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::SplitHandle</name>
    <message>
        <source>Border of the wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to uncover the other mesh. The arrow keys move it too, a double click centres it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::StageBars</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A stage and how long it took</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::StatusLine</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory that the program uses at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the networks run, and in which number format</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n warnings: open the log</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No warnings: open the log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::StillCanvas</name>
    <message>
        <source>Still pictures of the mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still pictures instead of a live 3D view. %1 Generating, comparing and exporting work as usual; drag to turn the mesh. To get the live view, install or update the graphics driver.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::StudioActions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one picture, or several as a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the picture from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the shape to a file and check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save view as picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what the viewport shows, with a transparent background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program; the session is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo mesh change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change of resolution, decoder or clean-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo mesh change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the mesh change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look, language, history, device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program did, with warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a shape of the picture; while one is made, the next waits in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the running job; the model stays loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the running job and empty the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll another seed and generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare two settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the picture with two settings, same seed and noise, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two &amp;results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the two results selected in the history side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the single view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models on this machine: size, memory need, licence; add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts on one sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine, libraries, graphics, folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System information and the end of the log, for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Vecset Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licences, credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <comment>tool bar</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <comment>tool bar</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <comment>tool bar</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>tool bar</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>tool bar</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <comment>tool bar</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::StudioSession</name>
    <message>
        <source>Preview after step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarse preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is shown but not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new mesh is shown but not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::SystemInfoDialog</name>
    <message>
        <source>System information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this into a problem report. Your home folder is written as ~.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copies these facts and the last %n line(s) of the log.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Paste it into your report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::ViewSlotsBar</name>
    <message>
        <source>Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object from the front. Drop its picture here; Delete removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object&apos;s left side, as seen from there. Optional; more views give a truer shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object from behind. Optional; more views give a truer shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object&apos;s right side, as seen from there. Optional; more views give a truer shape.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::ViewTile</name>
    <message>
        <source>Remove this view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vecset::ViewportPanel</name>
    <message>
        <source>Write the shape to a GLB, OBJ, FBX, STL, PLY or 3MF file and check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no shape yet: generate one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Watertight: every edge has two faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surface has open edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wireframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the edges over the surface; turning the view gets slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flat shading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the facets instead of smooth normals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;back faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour the inside of the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the ground grid with its unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the directions x, y and z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Orthographic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw without perspective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Turntable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the shape slowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;rame the shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the whole shape into view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fro&amp;nt view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look from the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ight view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look from the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To&amp;p view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look from above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the &amp;camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the three-quarter view from the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the shape to a file and check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studio light on clay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matcap: light fixed to the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours show the direction of the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a picture of one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or open or paste one, or pick a sample on the left. Then press Generate: the shape appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads a sample picture and makes a shape of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
