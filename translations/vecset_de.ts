<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <source>The folder used last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for exported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the export dialog starts.</source>
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
    <name>Stage</name>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the picture</source>
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
        <source>Making the surface</source>
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
        <source>A:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B:</source>
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
    <name>vecset::NoteList</name>
    <message>
        <source>Notes about the picture</source>
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
    <name>vecset::Settings</name>
    <message numerus="yes">
        <source>%n setting(s) had a value that cannot be used; the default is used instead: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
    <name>vecset::StatusLine</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
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
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No warnings: open the log</source>
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
