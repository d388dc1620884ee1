<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CompareFacts</name>
    <message>
        <source>%1 ×</source>
        <comment>a ratio, for example 5.2 ×</comment>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Load model</source>
        <translation>加载模型</translation>
    </message>
    <message>
        <source>Prepare picture</source>
        <translation>准备图片</translation>
    </message>
    <message>
        <source>Read picture</source>
        <translation>读取图片</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>表面</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
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
        <translation>总时间</translation>
    </message>
    <message>
        <source>From the start of the job to the finished mesh.</source>
        <translation>从任务开始到网格完成。</translation>
    </message>
    <message>
        <source>Wall-clock time of this stage on this machine.</source>
        <translation>此阶段在本机上的实际耗时。</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>the surface is closed</comment>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <comment>the surface is not closed</comment>
        <translation>否</translation>
    </message>
    <message>
        <source>Network passes</source>
        <translation>网络推理次数</translation>
    </message>
    <message>
        <source>How often the denoising network ran: once per step, twice with guidance.</source>
        <translation>去噪网络的运行次数：每步一次，使用引导时每步两次。</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>The largest amount of main memory the program held during the job.</source>
        <translation>程序在任务期间占用的最大主内存量。</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>面</translation>
    </message>
    <message>
        <source>Triangles of the finished mesh.</source>
        <translation>最终网格的三角形数。</translation>
    </message>
    <message>
        <source>Watertight</source>
        <translation>水密</translation>
    </message>
    <message>
        <source>A watertight mesh has no open edge and can be printed.</source>
        <translation>水密网格没有开放边，可用于打印。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The weights that made the shape.</source>
        <translation>生成该形状的权重。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Denoising steps.</source>
        <translation>去噪步数。</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>How strongly the picture pulls the shape.</source>
        <translation>图片对形状的影响强度。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed starts from the same noise.</source>
        <translation>相同的种子从相同的噪声开始。</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Cells per axis of the grid that the surface was taken from.</source>
        <translation>提取表面所用栅格的每轴单元数。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the networks ran.</source>
        <translation>网络的运行位置。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>distance (percent)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Chamfer distance</source>
        <translation>Chamfer 距离</translation>
    </message>
    <message>
        <source>Mean distance between the surfaces, both ways, in model units and as a share of the size. 0 means equal.</source>
        <translation>两个表面之间的双向平均距离，以模型单位及占尺寸的比例表示。0 表示完全相同。</translation>
    </message>
    <message>
        <source>Largest distance</source>
        <translation>最大距离</translation>
    </message>
    <message>
        <source>The farthest that any point of one surface is from the other (Hausdorff distance).</source>
        <translation>一个表面上的点到另一个表面的最远距离（Hausdorff 距离）。</translation>
    </message>
    <message>
        <source>F-score at 0.01</source>
        <translation>F 分数（0.01）</translation>
    </message>
    <message>
        <source>How much of both surfaces lies within 0.01 of the other. 100 % means all of it.</source>
        <translation>两个表面中与对方距离在 0.01 以内的部分所占比例。100% 表示全部。</translation>
    </message>
    <message>
        <source>F-score at 0.02</source>
        <translation>F 分数（0.02）</translation>
    </message>
    <message>
        <source>How much of both surfaces lies within 0.02 of the other. 100 % means all of it.</source>
        <translation>两个表面中与对方距离在 0.02 以内的部分所占比例。100% 表示全部。</translation>
    </message>
    <message>
        <source>Volume overlap</source>
        <translation>体积重叠</translation>
    </message>
    <message>
        <source>Intersection over union of the two solids. 100 % means that they fill the same space.</source>
        <translation>两个实体的交并比。100% 表示二者占据相同的空间。</translation>
    </message>
    <message>
        <source>Normal agreement</source>
        <translation>法线一致性</translation>
    </message>
    <message>
        <source>How well the surfaces face the same way (mean cosine). 100 % means everywhere.</source>
        <translation>两个表面朝向的一致程度（平均余弦）。100% 表示处处一致。</translation>
    </message>
    <message>
        <source>Both take the same time</source>
        <translation>二者耗时相同</translation>
    </message>
    <message>
        <source>%1 is %2 × faster</source>
        <extracomment>%1 is the letter of a side (A or B), %2 a number</extracomment>
        <translation>%1 的速度是另一方的 %2 倍</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passes</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln 个面</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePlan</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, guidance %3</source>
        <comment>model, steps, guidance scale</comment>
        <translation>%1，%2，引导 %3</translation>
    </message>
</context>
<context>
    <name>CompareReport</name>
    <message>
        <source>%1 and %2 compared</source>
        <translation>%1 与 %2 的比较</translation>
    </message>
    <message>
        <source>Result and settings</source>
        <translation>结果与设置</translation>
    </message>
    <message>
        <source>compared with</source>
        <extracomment>The word between the names of the two results in the report's title</extracomment>
        <translation>对比</translation>
    </message>
    <message>
        <source>The picture that the shapes were made from</source>
        <translation>生成这些形状所用的图片</translation>
    </message>
    <message>
        <source>The two shapes</source>
        <translation>两个形状</translation>
    </message>
    <message>
        <source>Distance to the other surface</source>
        <translation>到另一表面的距离</translation>
    </message>
    <message>
        <source>In model units, and in percent of the longest side.</source>
        <translation>以模型单位及占最长边的百分比表示。</translation>
    </message>
    <message>
        <source>One over the other</source>
        <translation>叠加显示</translation>
    </message>
    <message>
        <source>Border between A and B</source>
        <translation>A 与 B 的分界线</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Distance between the surfaces</source>
        <translation>表面之间的距离</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %1, %n cores, %2 of memory.</source>
        <translation>
            <numerusform>测量环境：%1，%n 个核心，%2 内存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Made by Vecset Studio %1.</source>
        <translation>由 Vecset Studio %1 生成。</translation>
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
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Takes about %1 here.</source>
        <comment>a duration</comment>
        <translation>在本机上约需 %1。</translation>
    </message>
</context>
<context>
    <name>DistanceScale</name>
    <message>
        <source>%1 %</source>
        <extracomment>Share of the shape's size, for example "0.62 %"</extracomment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>DroppedData</name>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>This input cannot be used.</source>
        <translation>无法使用此输入。</translation>
    </message>
    <message>
        <source>A file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>This kind of file is not supported.</source>
        <translation>不支持此类文件。</translation>
    </message>
    <message>
        <source>The model's weights do not fit its configuration.</source>
        <translation>模型的权重与其配置不匹配。</translation>
    </message>
    <message>
        <source>No object was found in the picture.</source>
        <translation>图片中未找到物体。</translation>
    </message>
    <message>
        <source>The model made no surface from this picture.</source>
        <translation>模型未能从此图片生成表面。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>There is not enough graphics memory.</source>
        <translation>显存不足。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <source>This is not available here.</source>
        <translation>此功能在此处不可用。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>程序内部出错。</translation>
    </message>
    <message>
        <source>Change the setting that is named, or choose another picture or model.</source>
        <translation>请更改所指出的设置，或选择其他图片或模型。</translation>
    </message>
    <message>
        <source>Check that the file or folder is still there and may be read. A drive may be unplugged; the model manager shows which models are at hand.</source>
        <translation>请检查文件或文件夹是否仍然存在且可读取。驱动器可能已拔出；模型管理器会显示哪些模型可用。</translation>
    </message>
    <message>
        <source>Save it in another format: PNG, JPEG, WebP, TIFF or BMP for pictures.</source>
        <translation>请以其他格式保存：图片可使用 PNG、JPEG、WebP、TIFF 或 BMP。</translation>
    </message>
    <message>
        <source>Check the model in the model manager, then copy or download its folder again, with all of its files.</source>
        <translation>请在模型管理器中检查该模型，然后重新复制或下载其文件夹及全部文件。</translation>
    </message>
    <message>
        <source>Lower the matte's threshold, choose another background removal, or use a picture of one object on a plain background.</source>
        <translation>请降低蒙版阈值，选择其他背景移除方式，或使用背景简洁的单个物体图片。</translation>
    </message>
    <message>
        <source>Try another seed, lower the iso level, or use a clearer picture of the whole object.</source>
        <translation>请尝试其他种子，调低等值面，或使用更清晰的完整物体图片。</translation>
    </message>
    <message>
        <source>Lower the resolution, choose the hierarchical decoder, or close other programs.</source>
        <translation>请降低分辨率，选择分层解码器，或关闭其他程序。</translation>
    </message>
    <message>
        <source>Lower the resolution, close other programs that use the graphics card, or choose the CPU in the settings.</source>
        <translation>请降低分辨率，关闭其他占用显卡的程序，或在设置中选择 CPU。</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder, or choose another folder.</source>
        <translation>请检查可用空间和文件夹权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another device, model or setting; the system information shows what this computer offers.</source>
        <translation>请选择其他设备、模型或设置；系统信息中列出了本机可用的选项。</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, copy the diagnostics from the help menu and report it.</source>
        <translation>请重试。如果再次出现，请从“帮助”菜单复制诊断信息并报告问题。</translation>
    </message>
</context>
<context>
    <name>ExportAdvice</name>
    <message>
        <source>Slicers will see a crumb of %1 mm. Enter the size that you want to print.</source>
        <translation>切片软件中只会看到 %1 mm 的微小物体。请输入要打印的尺寸。</translation>
    </message>
    <message>
        <source>%1 mm is larger than most printers can print in one piece.</source>
        <translation>%1 mm 超出了多数打印机可一次打印的尺寸。</translation>
    </message>
    <message>
        <source>The surface has open edges. The slicer may have to repair it.</source>
        <translation>表面有开放边，切片软件可能需要对其进行修复。</translation>
    </message>
    <message>
        <source>glTF files have Y up by their standard: with Z up the model will lie on its back.</source>
        <translation>按照标准，glTF 文件以 Y 轴向上：若使用 Z 轴向上，模型将呈仰卧状态。</translation>
    </message>
    <message>
        <source>This format holds no colours; they will be left out.</source>
        <translation>此格式不包含颜色；颜色将被忽略。</translation>
    </message>
    <message>
        <source>This format states no unit: the numbers in the file are in %1.</source>
        <translation>此格式不标明单位：文件中的数值以 %1 为单位。</translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation>请输入文件名。</translation>
    </message>
    <message>
        <source>%1 is a folder. Enter a file name.</source>
        <translation>%1 是文件夹。请输入文件名。</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation>文件夹 %1 不存在。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>You are not permitted to write into %1. Choose another folder.</source>
        <translation>您没有写入 %1 的权限。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 exists. It will be replaced only when the new file has been written and checked.</source>
        <translation>%1 已存在。只有在新文件写入并检查完成后才会将其替换。</translation>
    </message>
    <message>
        <source>There is no mesh to export yet.</source>
        <translation>尚无可导出的网格。</translation>
    </message>
</context>
<context>
    <name>HistoryStore</name>
    <message>
        <source>its list of files is damaged</source>
        <translation>其文件列表已损坏</translation>
    </message>
    <message>
        <source>the file %1 is missing</source>
        <translation>缺少文件 %1</translation>
    </message>
    <message>
        <source>the file %1 does not have its full length</source>
        <translation>文件 %1 不完整</translation>
    </message>
    <message>
        <source>it has no mesh</source>
        <translation>缺少网格</translation>
    </message>
    <message>
        <source>it has no file entry.json</source>
        <translation>缺少文件 entry.json</translation>
    </message>
    <message>
        <source>entry.json is damaged (%1)</source>
        <translation>entry.json 已损坏（%1）</translation>
    </message>
    <message>
        <source>entry.json is not one of this program</source>
        <translation>entry.json 不是由本程序创建的</translation>
    </message>
    <message>
        <source>it was written by a newer version of the program</source>
        <translation>由更新版本的程序写入</translation>
    </message>
    <message>
        <source>entry.json has no valid date</source>
        <translation>entry.json 中没有有效日期</translation>
    </message>
    <message>
        <source>The history entry %1 was skipped: %2. It was left where it is.</source>
        <translation>已跳过历史记录条目 %1：%2。该条目保留在原处。</translation>
    </message>
    <message>
        <source>The history folder %1 cannot be read: it is not a folder, or you are not permitted to read it. Choose another folder in the settings.</source>
        <translation>无法读取历史记录文件夹 %1：它不是文件夹，或者您没有读取权限。请在设置中选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>JsonFile</name>
    <message>
        <source>The file %1 is damaged and cannot be moved aside. Defaults are used, and changes are not saved until the file is removed.</source>
        <translation>文件 %1 已损坏且无法移开。将使用默认值；在移除该文件之前，更改不会保存。</translation>
    </message>
    <message>
        <source>The file %1 was damaged. Defaults are used; the damaged file is kept as %2.</source>
        <translation>文件 %1 已损坏。将使用默认值；损坏的文件已保留为 %2。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read (%2). Defaults are used, and changes are not saved.</source>
        <translation>无法读取文件 %1（%2）。将使用默认值，更改不会保存。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>The file %1 is in use by another program.</source>
        <translation>文件 %1 正被其他程序使用。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>无法写入文件夹 %1。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written (%2).</source>
        <translation>无法写入文件 %1（%2）。</translation>
    </message>
</context>
<context>
    <name>LicenceTerms</name>
    <message>
        <source>European Union</source>
        <translation>欧盟</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>韩国</translation>
    </message>
</context>
<context>
    <name>PictureNotes</name>
    <message>
        <source>The object is cut off by several borders of the picture: its missing parts will be flat or made up. Use a picture that shows all of it.</source>
        <translation>物体被图片的多条边缘截断：缺失的部分将变平或由模型推测。请使用包含完整物体的图片。</translation>
    </message>
    <message>
        <source>The object is cut off by the left border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation>物体被左边缘截断：缺失的部分将变平或由模型推测。请使用包含完整物体的图片。</translation>
    </message>
    <message>
        <source>The object is cut off by the right border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation>物体被右边缘截断：缺失的部分将变平或由模型推测。请使用包含完整物体的图片。</translation>
    </message>
    <message>
        <source>The object is cut off by the top border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation>物体被上边缘截断：缺失的部分将变平或由模型推测。请使用包含完整物体的图片。</translation>
    </message>
    <message>
        <source>The object is cut off by the bottom border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation>物体被下边缘截断：缺失的部分将变平或由模型推测。请使用包含完整物体的图片。</translation>
    </message>
    <message>
        <source>Nothing is left of the picture at this threshold. Lower the threshold, or choose another way to find the background.</source>
        <translation>在此阈值下图片没有任何内容保留。请降低阈值，或选择其他查找背景的方式。</translation>
    </message>
    <message>
        <source>No background was recognised. Raise the threshold, leave some space around the object, or choose “Keep the whole picture”.</source>
        <translation>未识别到背景。请提高阈值，在物体周围留出一些空间，或选择“保留整张图片”。</translation>
    </message>
    <message>
        <source>The picture is very small (%1 × %2 pixels): the shape will be coarse. Use at least 256 pixels.</source>
        <translation>图片非常小（%1 × %2 像素）：形状会很粗糙。请使用至少 256 像素的图片。</translation>
    </message>
    <message>
        <source>The object is only %1 pixels large in the picture: the shape will be coarse. Use a closer view.</source>
        <translation>物体在图片中仅有 %1 像素大小：形状会很粗糙。请使用更近的视角。</translation>
    </message>
    <message>
        <source>The whole picture counts as the object; a background would become part of the shape.</source>
        <translation>整张图片都被视为物体；背景也会成为形状的一部分。</translation>
    </message>
    <message>
        <source>The object fills almost the whole picture. If background is left in it, it will become part of the shape: try a higher threshold.</source>
        <translation>物体几乎占满整张图片。如果其中残留背景，背景会成为形状的一部分：请尝试更高的阈值。</translation>
    </message>
    <message>
        <source>Very little of the picture counts as the object. If a part is missing, try a lower threshold.</source>
        <translation>图片中只有极少部分被视为物体。如果有部分缺失，请尝试更低的阈值。</translation>
    </message>
    <message>
        <source>The picture has no transparency, so its background was removed. Check the matte.</source>
        <translation>图片没有透明度，因此已移除其背景。请检查蒙版。</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>The picture does not fit into memory.</source>
        <translation>内存无法容纳该图片。</translation>
    </message>
    <message>
        <source>No network file (ONNX) is chosen for the matte.</source>
        <translation>尚未选择用于蒙版的网络文件 (ONNX)。</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>It needs a full model, and none of this kind is installed.</source>
        <translation>需要完整模型，但尚未安装此类模型。</translation>
    </message>
    <message>
        <source>This model's usual number of steps cannot be lowered: Standard is the fastest.</source>
        <translation>此模型的常用步数无法再降低：“标准”已是最快。</translation>
    </message>
    <message>
        <source>It needs a distilled model, and none of this kind is installed. Add one in the model manager.</source>
        <translation>需要蒸馏模型，但尚未安装此类模型。请在模型管理器中添加。</translation>
    </message>
    <message>
        <source>It needs the model %1, which is not installed.</source>
        <translation>需要模型 %1，但它尚未安装。</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>请先选择一个模型。</translation>
    </message>
    <message>
        <source>%1 was distilled from %2, which is not installed.</source>
        <translation>%1 由 %2 蒸馏而来，后者尚未安装。</translation>
    </message>
    <message>
        <source>%1 does not say which model it was distilled from.</source>
        <translation>%1 没有说明它由哪个模型蒸馏而来。</translation>
    </message>
    <message>
        <source>No installed model was distilled from %1. Add one in the model manager.</source>
        <translation>没有已安装的模型由 %1 蒸馏而来。请在模型管理器中添加一个。</translation>
    </message>
</context>
<context>
    <name>SamplePictures</name>
    <message>
        <source>Armchair</source>
        <translation>扶手椅</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床</translation>
    </message>
    <message>
        <source>Bookcase</source>
        <translation>书柜</translation>
    </message>
    <message>
        <source>Corner sofa</source>
        <translation>转角沙发</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>信箱</translation>
    </message>
    <message>
        <source>Plastic chair</source>
        <translation>塑料椅</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>桌子</translation>
    </message>
    <message>
        <source>Oak chair</source>
        <translation>橡木椅</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>视口</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>The colours of the window. Pictures and meshes keep theirs.</source>
        <translation>窗口的颜色。图片和网格保持自身颜色。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Scales all text, and with it the controls. 1 is the normal size.</source>
        <translation>缩放所有文字及控件。1 为正常大小。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language of menus and messages. It changes at once.</source>
        <translation>菜单和消息的语言。立即生效。</translation>
    </message>
    <message>
        <source>Start where I stopped</source>
        <translation>从上次停止处开始</translation>
    </message>
    <message>
        <source>Brings back the window, the panels and the last picture at the next start.</source>
        <translation>下次启动时恢复窗口、面板和上次的图片。</translation>
    </message>
    <message>
        <source>Ask before quitting while a job runs</source>
        <translation>任务运行时退出前询问</translation>
    </message>
    <message>
        <source>Results that are finished are always kept; a running job is lost.</source>
        <translation>已完成的结果始终保留；正在运行的任务会丢失。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>处理器 (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>显卡 (CUDA)</translation>
    </message>
    <message>
        <source>Compute device</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>Where the networks run. Automatic takes a graphics card if LibTorch can use it.</source>
        <translation>网络的运行位置。如果 LibTorch 可以使用显卡，“自动”会选用显卡。</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>处理器线程</translation>
    </message>
    <message>
        <source>Fewer threads leave more of the processor to other programs, and make every run slower.</source>
        <translation>线程越少，留给其他程序的处理器资源越多，但每次运行会更慢。</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>所有核心</translation>
    </message>
    <message>
        <source>Show the shape while it forms</source>
        <translation>显示形状的形成过程</translation>
    </message>
    <message>
        <source>Decodes coarse previews during a run. Costs at most a tenth of the time.</source>
        <translation>运行期间解码粗略预览。最多占用十分之一的时间。</translation>
    </message>
    <message>
        <source>degrees per second</source>
        <translation>度/秒</translation>
    </message>
    <message>
        <source>Turntable speed</source>
        <translation>转盘速度</translation>
    </message>
    <message>
        <source>How fast the model turns by itself when the turntable is on.</source>
        <translation>打开转盘时模型自动旋转的速度。</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>What the export dialog suggests first. GLB is read by most programs.</source>
        <translation>导出对话框首先建议的格式。多数程序都能读取 GLB。</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>最长边</translation>
    </message>
    <message>
        <source>How large an exported model is, measured along its longest side.</source>
        <translation>导出模型的大小，沿其最长边测量。</translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Centimetres</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>米</translation>
    </message>
    <message>
        <source>Unit of length</source>
        <translation>长度单位</translation>
    </message>
    <message>
        <source>The unit of the longest side.</source>
        <translation>最长边的单位。</translation>
    </message>
    <message>
        <source>Y (Unity, Blender's GLB import)</source>
        <translation>Y（Unity、Blender 的 GLB 导入）</translation>
    </message>
    <message>
        <source>Z (slicers, CAD)</source>
        <translation>Z（切片软件、CAD）</translation>
    </message>
    <message>
        <source>Axis that points up</source>
        <translation>向上轴</translation>
    </message>
    <message>
        <source>A model that lies on its side in the other program needs the other axis.</source>
        <translation>如果模型在其他程序中侧躺，则需要使用另一个轴。</translation>
    </message>
    <message>
        <source>Stand on the ground</source>
        <translation>置于地面</translation>
    </message>
    <message>
        <source>Moves the model so that its lowest point is at height zero.</source>
        <translation>移动模型，使其最低点的高度为零。</translation>
    </message>
    <message>
        <source>The program's own folder</source>
        <translation>程序自身的文件夹</translation>
    </message>
    <message>
        <source>History folder</source>
        <translation>历史记录文件夹</translation>
    </message>
    <message>
        <source>Where results are kept. Those in the present folder stay there.</source>
        <translation>保存结果的位置。当前文件夹中的结果会留在原处。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Keep deleted results for</source>
        <translation>已删除结果的保留时间</translation>
    </message>
    <message>
        <source>Deleted results can be brought back for this long; then they are removed from the disk when the program ends.</source>
        <translation>在此期间可以恢复已删除的结果；之后会在程序结束时将其从磁盘中移除。</translation>
    </message>
    <message>
        <source>Until the program ends</source>
        <translation>直到程序结束</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Facts and problems</source>
        <translation>信息和问题</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>What is logged</source>
        <translation>日志内容</translation>
    </message>
    <message>
        <source>More detail helps when you report a problem.</source>
        <translation>报告问题时，更详细的信息会有所帮助。</translation>
    </message>
    <message>
        <source>Write the log to a file</source>
        <translation>将日志写入文件</translation>
    </message>
    <message>
        <source>Keeps the last messages for when the program ends unexpectedly. The file stays below 15 MB.</source>
        <translation>保留最后的消息，以备程序意外结束时使用。文件大小保持在 15 MB 以下。</translation>
    </message>
</context>
<context>
    <name>StageText</name>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Preparing the picture</source>
        <translation>正在准备图片</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>正在采样</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>正在解码</translation>
    </message>
    <message>
        <source>Finding the surface</source>
        <translation>正在查找表面</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>正在清理</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>正在编码</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 min</translation>
    </message>
</context>
<context>
    <name>SystemInfo</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 free of %2, read-only</source>
        <translation>%1 可用，共 %2，只读</translation>
    </message>
    <message>
        <source>%1 free of %2</source>
        <translation>%1 可用，共 %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Compiler</source>
        <translation>编译器</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Cores for this program</source>
        <translation>本程序可用的核心</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Memory in use by this program</source>
        <translation>本程序占用的内存</translation>
    </message>
    <message>
        <source>%1, at most %2 so far</source>
        <translation>%1，目前最多 %2</translation>
    </message>
    <message>
        <source>Networks run on</source>
        <translation>网络运行于</translation>
    </message>
    <message>
        <source>Loaded model</source>
        <translation>已加载的模型</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Data of the studio</source>
        <translation>Studio 的数据</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Disk of the history</source>
        <translation>历史记录所在磁盘</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>日志文件</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>模型所在文件夹</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Turns a picture of an object into a 3D mesh.</source>
        <translation>将物体的图片转换为 3D 网格。</translation>
    </message>
    <message>
        <source>Runs a scripted tour of the program in a folder of its own and prints what passed.</source>
        <translation>在单独的文件夹中运行程序的脚本化导览，并输出通过的项目。</translation>
    </message>
    <message>
        <source>Also writes the tour's figures as JSON.</source>
        <translation>同时将导览的数据写为 JSON。</translation>
    </message>
    <message>
        <source>Pictures to open, or exported results whose settings are restored.</source>
        <translation>要打开的图片，或要恢复其设置的已导出结果。</translation>
    </message>
</context>
<context>
    <name>vecset::AboutDialog</name>
    <message>
        <source>windows, 3D view</source>
        <translation>窗口、3D 视图</translation>
    </message>
    <message>
        <source>the neural networks</source>
        <translation>神经网络</translation>
    </message>
    <message>
        <source>reading pictures, removing backgrounds</source>
        <translation>读取图片、移除背景</translation>
    </message>
    <message>
        <source>mesh files</source>
        <translation>网格文件</translation>
    </message>
    <message>
        <source>fewer faces</source>
        <translation>减少面数</translation>
    </message>
    <message>
        <source>nearest points</source>
        <translation>最近点</translation>
    </message>
    <message>
        <source>rays, for making data sets</source>
        <translation>光线，用于制作数据集</translation>
    </message>
    <message>
        <source>model configurations</source>
        <translation>模型配置</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>texts of the log</source>
        <translation>日志文本</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Armchair</source>
        <translation>扶手椅</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床</translation>
    </message>
    <message>
        <source>Bookcase</source>
        <translation>书柜</translation>
    </message>
    <message>
        <source>Oak table</source>
        <translation>橡木桌</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>信箱</translation>
    </message>
    <message>
        <source>Oak chair</source>
        <translation>橡木椅</translation>
    </message>
    <message>
        <source>Corner sofa</source>
        <translation>转角沙发</translation>
    </message>
    <message>
        <source>Plastic chair</source>
        <translation>塑料椅</translation>
    </message>
    <message>
        <source>About Vecset Studio</source>
        <translation>关于 Vecset Studio</translation>
    </message>
    <message>
        <source>Version %1 · Apache License 2.0</source>
        <translation>版本 %1 · Apache License 2.0</translation>
    </message>
    <message>
        <source>Picture in, 3D mesh out, on your own machine. Nothing is sent anywhere.</source>
        <translation>输入图片，输出 3D 网格，全部在您自己的计算机上完成。不会向任何地方发送数据。</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>库</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Sample pictures</source>
        <translation>示例图片</translation>
    </message>
    <message>
        <source>Vecset Studio is built on these works. Models have licences of their own: see the model manager.</source>
        <translation>Vecset Studio 基于以下作品构建。模型有各自的许可证：请参阅模型管理器。</translation>
    </message>
    <message>
        <source>From the catalogue BlendSwap-CC-0 of Sweet Home 3D, given to the public domain (CC0) by their authors.</source>
        <translation>来自 Sweet Home 3D 的 BlendSwap-CC-0 目录，由其作者贡献到公有领域 (CC0)。</translation>
    </message>
    <message>
        <source>Licence of Vecset Studio</source>
        <translation>Vecset Studio 的许可证</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>库</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
</context>
<context>
    <name>vecset::CompareBar</name>
    <message>
        <source>Compare</source>
        <extracomment>Title of the comparison; the names of the two results</extracomment>
        <translation>比较</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 与 %2 的比较</translation>
    </message>
    <message>
        <source>The distances are not measured yet.</source>
        <translation>尚未测量距离。</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Write pictures, times and distances to an HTML page, or the figures to a JSON file. Drawing the pictures takes some seconds.</source>
        <translation>将图片、时间和距离写入 HTML 页面，或将数据写入 JSON 文件。绘制图片需要几秒钟。</translation>
    </message>
    <message>
        <source>Both meshes must be there before a report can be saved.</source>
        <translation>两个网格都就绪后才能保存报告。</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Two views that turn together</source>
        <translation>两个同步旋转的视图</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>滑动对比</translation>
    </message>
    <message>
        <source>Both meshes at one place, with a border to drag between them</source>
        <translation>两个网格位于同一位置，可拖动其间的分界线</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Both meshes in clay</source>
        <translation>两个网格均以黏土材质显示</translation>
    </message>
    <message>
        <source>On A</source>
        <translation>A 上</translation>
    </message>
    <message>
        <source>Colour mesh A by its distance to B</source>
        <translation>按到 B 的距离为网格 A 着色</translation>
    </message>
    <message>
        <source>On B</source>
        <translation>B 上</translation>
    </message>
    <message>
        <source>Colour mesh B by its distance to A</source>
        <translation>按到 A 的距离为网格 B 着色</translation>
    </message>
    <message>
        <source>On both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Colour each mesh by its distance to the other</source>
        <translation>按到对方的距离为每个网格着色</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>How the two meshes are shown</source>
        <translation>两个网格的显示方式</translation>
    </message>
    <message>
        <source>Heat map of the distances</source>
        <translation>距离热图</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Show or hide times, memory, settings and distances</source>
        <translation>显示或隐藏时间、内存、设置和距离</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>关闭比较</translation>
    </message>
    <message>
        <source>Close the comparison and go back to the single view</source>
        <translation>关闭比较并返回单视图</translation>
    </message>
</context>
<context>
    <name>vecset::CompareView</name>
    <message>
        <source>The distances could not be measured: %1</source>
        <translation>无法测量距离：%1</translation>
    </message>
    <message>
        <source>The report was not saved: %1</source>
        <translation>报告未保存：%1</translation>
    </message>
    <message>
        <source>The report is saved as %1.</source>
        <translation>报告已保存为 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>保存比较</translation>
    </message>
    <message>
        <source>Report with pictures (*.html)</source>
        <translation>带图片的报告 (*.html)</translation>
    </message>
    <message>
        <source>Figures only (*.json)</source>
        <translation>仅数据 (*.json)</translation>
    </message>
</context>
<context>
    <name>vecset::DecodingSection</name>
    <message>
        <source>For a quick look.</source>
        <translation>用于快速查看。</translation>
    </message>
    <message>
        <source>Details of about one part in %1 of the object's size.</source>
        <translation>细节约为物体大小的 %1 分之一。</translation>
    </message>
    <message>
        <source>Finer triangles; worth it for models with many tokens. Four times the triangles per doubling.</source>
        <translation>三角形更精细；适用于 token 较多的模型。分辨率每翻一倍，三角形数变为四倍。</translation>
    </message>
    <message>
        <source>For experts: needs several gigabytes of memory and rarely shows more than 512.</source>
        <translation>供专家使用：需要数 GB 内存，效果很少优于 512。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>resolution, decoder</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>稠密</translation>
    </message>
    <message>
        <source>Lightning</source>
        <translation>闪电</translation>
    </message>
    <message>
        <source>Hierarchical</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Cells per side of the grid that the surface is taken from. The kept shape is decoded again at once; nothing is sampled. Time grows with the square, memory with the cube.</source>
        <translation>提取表面所用栅格的每边单元数。保留的形状会立即重新解码；不会重新采样。时间按平方增长，内存按立方增长。</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Coarse to fine, only around the surface: the same mesh as Dense for a fraction of the work.</source>
        <translation>由粗到细，仅处理表面附近：以少量计算得到与“稠密”相同的网格。</translation>
    </message>
    <message>
        <source>Hierarchical, and every point looks only at the tokens near it. Fastest for models with thousands of tokens; tiny differences are possible.</source>
        <translation>分层方式，且每个点只查看其附近的 token。对于有数千个 token 的模型最快；可能存在细微差异。</translation>
    </message>
    <message>
        <source>Every point of the grid. The slowest by far; for checking the others.</source>
        <translation>计算栅格的每个点。速度最慢；用于检验其他解码器。</translation>
    </message>
    <message>
        <source>Iso level</source>
        <translation>等值面</translation>
    </message>
    <message>
        <source>The field value that counts as the surface. 0 is where the model learned it; move it a little to close holes in thin walls. The kept shape is decoded again at once.</source>
        <translation>视为表面的场值。0 是模型学习时的表面位置；稍微调整可闭合薄壁上的孔洞。保留的形状会立即重新解码。</translation>
    </message>
</context>
<context>
    <name>vecset::ExportDialog</name>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Writing and reading back</source>
        <translation>正在写入并回读</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written, and no file was changed.</source>
        <translation>已取消。未写入任何内容，也未更改任何文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln 个面</numerusform>
        </translation>
    </message>
    <message>
        <source>The file will measure %1 (x × y × z): %2, closed surface.</source>
        <translation>文件尺寸将为 %1 (x × y × z)：%2，闭合表面。</translation>
    </message>
    <message>
        <source>The file will measure %1 (x × y × z): %2, open surface.</source>
        <translation>文件尺寸将为 %1 (x × y × z)：%2，开放表面。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>再次导出</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export mesh as</source>
        <translation>网格导出为</translation>
    </message>
    <message>
        <source>Export mesh</source>
        <translation>导出网格</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>文件(&amp;L)</translation>
    </message>
    <message>
        <source>Where the file goes. It is written beside its place, read back, and only then moved there.</source>
        <translation>文件的保存位置。文件先写在目标位置旁边，回读检查后才移动到该处。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Chooses the folder and the name of the file.</source>
        <translation>选择文件的文件夹和名称。</translation>
    </message>
    <message>
        <source>Closes this window; stops an export that is running.</source>
        <translation>关闭此窗口；停止正在进行的导出。</translation>
    </message>
    <message>
        <source>Writes the file, reads it back and compares it with the mesh. Takes a second or two for 100,000 faces.</source>
        <translation>写入文件、回读并与网格比较。每 100,000 个面约需一两秒。</translation>
    </message>
</context>
<context>
    <name>vecset::ExportForm</name>
    <message>
        <source>Writes the smooth normals, so that the surface is shaded smoothly elsewhere too.</source>
        <translation>写入平滑法线，使表面在其他程序中也能平滑着色。</translation>
    </message>
    <message>
        <source>This format holds no normals: programs make them anew.</source>
        <translation>此格式不包含法线：其他程序会重新计算法线。</translation>
    </message>
    <message>
        <source>Writes the colours of the vertices, when the mesh has any.</source>
        <translation>如果网格有顶点颜色，则将其写入。</translation>
    </message>
    <message>
        <source>This format holds no colours.</source>
        <translation>此格式不包含颜色。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Longest side</source>
        <translation>最长边(&amp;L)</translation>
    </message>
    <message>
        <source>Up axis</source>
        <translation>向上轴</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Blender</source>
        <translation>Blender</translation>
    </message>
    <message>
        <source>GLB in metres. Blender turns it upright by itself.</source>
        <translation>GLB，以米为单位。Blender 会自动将其竖直。</translation>
    </message>
    <message>
        <source>Unity</source>
        <translation>Unity</translation>
    </message>
    <message>
        <source>FBX or GLB in metres, Y up.</source>
        <translation>FBX 或 GLB，以米为单位，Y 轴向上。</translation>
    </message>
    <message>
        <source>Unreal</source>
        <translation>Unreal</translation>
    </message>
    <message>
        <source>FBX, sized in centimetres, Z up.</source>
        <translation>FBX，以厘米为单位，Z 轴向上。</translation>
    </message>
    <message>
        <source>3D print</source>
        <translation>3D 打印</translation>
    </message>
    <message>
        <source>3MF or STL in millimetres, standing on the bed, for every slicer.</source>
        <translation>3MF 或 STL，以毫米为单位，立于打印床上，适用于各种切片软件。</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Your own choice of format, unit and axis.</source>
        <translation>自行选择格式、单位和轴。</translation>
    </message>
    <message>
        <source>GLB – one file, read by most programs</source>
        <translation>GLB – 单个文件，多数程序可读取</translation>
    </message>
    <message>
        <source>glTF – text file with a .bin beside it</source>
        <translation>glTF – 文本文件，附带 .bin 文件</translation>
    </message>
    <message>
        <source>OBJ – with its materials file</source>
        <translation>OBJ – 附带材质文件</translation>
    </message>
    <message>
        <source>FBX – game engines</source>
        <translation>FBX – 游戏引擎</translation>
    </message>
    <message>
        <source>STL – 3D printing, shape only</source>
        <translation>STL – 3D 打印，仅形状</translation>
    </message>
    <message>
        <source>PLY – scans and research</source>
        <translation>PLY – 扫描与研究</translation>
    </message>
    <message>
        <source>3MF – 3D printing, with units</source>
        <translation>3MF – 3D 打印，含单位</translation>
    </message>
    <message>
        <source>Y up</source>
        <translation>Y 轴向上</translation>
    </message>
    <message>
        <source>glTF, Unity, Maya.</source>
        <translation>glTF、Unity、Maya。</translation>
    </message>
    <message>
        <source>Z up</source>
        <translation>Z 轴向上</translation>
    </message>
    <message>
        <source>Slicers, Unreal, CAD programs.</source>
        <translation>切片软件、Unreal、CAD 程序。</translation>
    </message>
    <message>
        <source>Stand on the ground</source>
        <translation>置于地面</translation>
    </message>
    <message>
        <source>Puts the origin under the middle of the model, so that it stands on the floor or the print bed.</source>
        <translation>将原点置于模型中部的正下方，使模型立于地面或打印床上。</translation>
    </message>
    <message>
        <source>Normals</source>
        <translation>法线</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>The kind of file. The file name follows.</source>
        <translation>文件的类型。文件名会随之更改。</translation>
    </message>
    <message>
        <source>How long the longest side of the model will be. The other sides follow.</source>
        <translation>模型最长边的长度。其他边会随之缩放。</translation>
    </message>
    <message>
        <source>The unit of the size. Changing it keeps the real size.</source>
        <translation>尺寸的单位。更改单位不会改变实际尺寸。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>最长边</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Target program</source>
        <translation>目标程序</translation>
    </message>
</context>
<context>
    <name>vecset::ExportOutcomeCard</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Written and checked</source>
        <translation>已写入并检查</translation>
    </message>
    <message>
        <source>Written, but reading the file back found a difference</source>
        <translation>已写入，但回读文件时发现差异</translation>
    </message>
    <message>
        <source>Reading the new file back found a difference, so the older file was kept</source>
        <translation>回读新文件时发现差异，因此保留了旧文件</translation>
    </message>
    <message>
        <source>%1. Export under another name to look at it, or choose another format.</source>
        <translation>%1。请以其他名称导出以便查看，或选择其他格式。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>面</translation>
    </message>
    <message>
        <source>Length of file</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>文件未写入</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Shows the folder of the file in the file manager.</source>
        <translation>在文件管理器中显示文件所在的文件夹。</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copies the whole path of the file to the clipboard.</source>
        <translation>将文件的完整路径复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>vecset::FactsPanel</name>
    <message>
        <source>Times are not known</source>
        <translation>时间未知</translation>
    </message>
    <message>
        <source>Measuring how far the surfaces are apart …</source>
        <translation>正在测量表面之间的距离…</translation>
    </message>
    <message>
        <source>Waiting for both meshes.</source>
        <translation>正在等待两个网格。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Result and settings</source>
        <translation>结果与设置</translation>
    </message>
    <message>
        <source>Distance between the surfaces</source>
        <translation>表面之间的距离</translation>
    </message>
    <message>
        <source>The picture that the shapes were made from</source>
        <translation>生成这些形状所用的图片</translation>
    </message>
    <message>
        <source>Waiting for both shapes</source>
        <translation>正在等待两个形状</translation>
    </message>
</context>
<context>
    <name>vecset::GenerationPanel</name>
    <message>
        <source>No model is chosen.</source>
        <translation>尚未选择模型。</translation>
    </message>
    <message>
        <source>The chosen model cannot be used.</source>
        <translation>所选模型无法使用。</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>Mesh</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>生成设置</translation>
    </message>
    <message>
        <source>Make a mesh from the picture (Ctrl+Return). The time is predicted from earlier runs on this machine.</source>
        <translation>从图片生成网格 (Ctrl+Return)。时间根据本机上以往的运行预测。</translation>
    </message>
    <message>
        <source>Compare teacher and student</source>
        <translation>比较教师与学生模型</translation>
    </message>
    <message>
        <source>Compare with its teacher</source>
        <translation>与其教师模型比较</translation>
    </message>
    <message>
        <source>Compare with its student</source>
        <translation>与其学生模型比较</translation>
    </message>
    <message>
        <source>Runs %1 and %2 on the same matte, seed and starting noise and shows both shapes side by side, with their times. It takes as long as both runs.</source>
        <translation>用相同的蒙版、种子和初始噪声运行 %1 与 %2，并排显示两个形状及其耗时。所需时间为两次运行之和。</translation>
    </message>
</context>
<context>
    <name>vecset::GlSupport</name>
    <message>
        <source>OpenGL was switched off by VECSET_NO_OPENGL.</source>
        <translation>OpenGL 已被 VECSET_NO_OPENGL 关闭。</translation>
    </message>
    <message>
        <source>This display offers no OpenGL.</source>
        <translation>当前显示环境不提供 OpenGL。</translation>
    </message>
    <message>
        <source>The graphics driver is older than OpenGL 3.3.</source>
        <translation>显卡驱动程序低于 OpenGL 3.3。</translation>
    </message>
    <message>
        <source>The graphics driver refuses to draw.</source>
        <translation>显卡驱动程序拒绝绘制。</translation>
    </message>
</context>
<context>
    <name>vecset::HeatBar</name>
    <message>
        <source>Full colour at</source>
        <translation>最大色值距离</translation>
    </message>
    <message>
        <source>The distance, in model units, that gets the last colour. Double-click the name for the value that suits these meshes.</source>
        <translation>使用末端颜色的距离，以模型单位表示。双击名称可使用适合这些网格的值。</translation>
    </message>
</context>
<context>
    <name>vecset::HeatLegend</name>
    <message>
        <source>Distance of each vertex to the other surface. The curve shows how many vertices have it.</source>
        <translation>每个顶点到另一表面的距离。曲线表示各距离对应的顶点数。</translation>
    </message>
    <message>
        <source>Scale of the distance colours</source>
        <translation>距离颜色标尺</translation>
    </message>
    <message>
        <source>From 0 to %1 model units, which is %2 of the size.</source>
        <extracomment>%1: distance in model units, %2: share of the size</extracomment>
        <translation>从 0 到 %1 模型单位，即尺寸的 %2。</translation>
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
        <translation>%1，收藏，%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands of faces</comment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1 s · %2 faces</source>
        <comment>seconds, and a number such as 84k</comment>
        <translation>%1 s · %2 个面</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), guidance %1, seed %2</source>
        <translation>
            <numerusform>%n 步，引导 %1，种子 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 faces, closed surface</source>
        <translation>%1 个面，闭合表面</translation>
    </message>
    <message>
        <source>%1 faces, open surface</source>
        <translation>%1 个面，开放表面</translation>
    </message>
    <message>
        <source>Made in %1 s</source>
        <translation>生成用时 %1 s</translation>
    </message>
</context>
<context>
    <name>vecset::HistoryPanel</name>
    <message>
        <source>The file is ready now: drag the result once more.</source>
        <translation>文件现已就绪：请再次拖动该结果。</translation>
    </message>
    <message>
        <source>The result could not be dragged out: %1</source>
        <translation>无法拖出该结果：%1</translation>
    </message>
    <message>
        <source>Use Export to choose a folder with enough room.</source>
        <translation>请使用“导出”选择空间充足的文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) moved to the trash.</source>
        <translation>
            <numerusform>已将 %Ln 个结果移至回收站。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The history could not be changed: %1</source>
        <translation>无法更改历史记录：%1</translation>
    </message>
    <message>
        <source>The log names them all.</source>
        <translation>日志中列出了全部条目。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln history entries were skipped because they are damaged. Nothing was deleted.</source>
        <translation>
            <numerusform>已跳过 %Ln 个损坏的历史记录条目。未删除任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown of all</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Shows results whose title, model, date or seed holds all the words.</source>
        <translation>显示标题、模型、日期或种子中包含所有词语的结果。</translation>
    </message>
    <message>
        <source>Shows favourites only.</source>
        <translation>仅显示收藏。</translation>
    </message>
    <message>
        <source>Favourites only</source>
        <translation>仅收藏</translation>
    </message>
    <message>
        <source>Results, newest first</source>
        <translation>结果，最新的在前</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Shows this result in the viewport (Enter).</source>
        <translation>在视口中显示此结果 (Enter)。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Generates once more from the same picture with the same settings and seed.</source>
        <translation>使用相同的图片、设置和种子再次生成。</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>使用这些设置</translation>
    </message>
    <message>
        <source>Brings back the picture and all settings of this result. Nothing is run.</source>
        <translation>恢复此结果的图片和全部设置。不会运行任何任务。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Writes this mesh to a file. Or drag the result to a folder or another program.</source>
        <translation>将此网格写入文件。也可以将结果拖到文件夹或其他程序中。</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Marks or unmarks the selected results as favourites (*).</source>
        <translation>将所选结果标记为收藏或取消收藏 (*)。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Gives this result another title (F2).</source>
        <translation>为此结果指定其他标题 (F2)。</translation>
    </message>
    <message>
        <source>Show files</source>
        <translation>显示文件</translation>
    </message>
    <message>
        <source>Opens the folder with the picture, the mesh and the settings of this result.</source>
        <translation>打开包含此结果的图片、网格和设置的文件夹。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Moves the selected results to the trash (Delete). They can be brought back.</source>
        <translation>将所选结果移至回收站 (Delete)。可以恢复。</translation>
    </message>
    <message>
        <source>Your results will be kept here</source>
        <translation>您的结果将保存在这里</translation>
    </message>
    <message>
        <source>Each one is saved with its picture, settings and times before you see it. Click to look at it again, Ctrl+click two to compare them, drag one out as a GLB file.</source>
        <translation>每个结果在显示之前都会连同图片、设置和时间一起保存。单击可再次查看，按住 Ctrl 单击两个结果可进行比较，拖出结果可得到 GLB 文件。</translation>
    </message>
    <message>
        <source>No result matches</source>
        <translation>没有匹配的结果</translation>
    </message>
    <message>
        <source>Try fewer words, or show all results again.</source>
        <translation>请减少搜索词，或重新显示全部结果。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Clears the search and the favourites filter.</source>
        <translation>清除搜索和收藏筛选。</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Shows two results side by side. Select the second one with Ctrl+click; a result of a comparison brings its other half along.</source>
        <translation>并排显示两个结果。按住 Ctrl 单击选择第二个；若结果来自一次比较，则会自动带出另一半。</translation>
    </message>
</context>
<context>
    <name>vecset::InputPanel</name>
    <message>
        <source>There is no picture in that folder.</source>
        <translation>该文件夹中没有图片。</translation>
    </message>
    <message>
        <source>Pictures are files of the kinds PNG, JPEG, WebP, TIFF and BMP.</source>
        <translation>图片应为 PNG、JPEG、WebP、TIFF 和 BMP 类型的文件。</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message>
        <source>Copy a picture or a picture file, then paste again.</source>
        <translation>请复制图片或图片文件，然后再次粘贴。</translation>
    </message>
    <message>
        <source>Only the address of a picture arrived, not the picture.</source>
        <translation>只收到图片的地址，没有收到图片本身。</translation>
    </message>
    <message>
        <source>Save the picture to a file first, or copy the picture itself and paste it here.</source>
        <translation>请先将图片保存为文件，或复制图片本身并粘贴到此处。</translation>
    </message>
    <message>
        <source>There is no picture in what was dropped or pasted.</source>
        <translation>拖放或粘贴的内容中没有图片。</translation>
    </message>
    <message>
        <source>Drop picture files, or copy a picture and paste it.</source>
        <translation>请拖放图片文件，或复制图片并粘贴。</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Drop a picture first, or pick a sample.</source>
        <translation>请先拖放图片，或选择一个示例。</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>正在读取图片。</translation>
    </message>
    <message>
        <source>The background is being removed.</source>
        <translation>正在移除背景。</translation>
    </message>
    <message>
        <source>The picture is not ready.</source>
        <translation>图片尚未就绪。</translation>
    </message>
    <message>
        <source>The file may be empty, damaged or gone. Choose another picture; the one before is kept.</source>
        <translation>文件可能为空、已损坏或已不存在。请选择其他图片；之前的图片已保留。</translation>
    </message>
    <message>
        <source>“%1” could not be opened: %2</source>
        <translation>无法打开“%1”：%2</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>正在查找图片…</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>Removing the background…</source>
        <translation>正在移除背景…</translation>
    </message>
    <message>
        <source>%1 · %2 × %3</source>
        <comment>file name, width, height</comment>
        <translation>%1 · %2 × %3</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a picture of one object. Several pictures become a queue.</source>
        <translation>打开单个物体的图片。多张图片将组成队列。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Use the picture or the picture file that is in the clipboard.</source>
        <translation>使用剪贴板中的图片或图片文件。</translation>
    </message>
    <message>
        <source>Pictures that were opened before.</source>
        <translation>以前打开过的图片。</translation>
    </message>
    <message>
        <source>Recent pictures</source>
        <translation>最近的图片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The picture as it was opened.</source>
        <translation>打开时的原始图片。</translation>
    </message>
    <message>
        <source>Matte</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>The object as the model sees it: cut out and centred.</source>
        <translation>模型所见的物体：已抠出并居中。</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>vecset::LogModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详细</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>vecset::LogPanel</name>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Facts and problems</source>
        <translation>信息和问题</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Hides what is less important than this. Nothing is thrown away.</source>
        <translation>隐藏重要性低于此级别的内容。不会丢弃任何内容。</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Shows the lines that contain this text in the part or the message.</source>
        <translation>显示模块或消息中包含此文本的行。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Shows the lines that have come since the log was paused.</source>
        <translation>显示日志暂停后新增的行。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Holds the list still. New lines wait and are not lost.</source>
        <translation>使列表保持静止。新行会等待，不会丢失。</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keeps the newest line in sight. Scrolling up stops it.</source>
        <translation>使最新的行保持可见。向上滚动会停止跟随。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown when none is selected.</source>
        <translation>复制所选行；未选择任何行时复制显示的全部行。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Empties this list. The log file keeps its lines.</source>
        <translation>清空此列表。日志文件保留其内容。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation>
            <numerusform>%1/%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been logged yet.</source>
        <translation>尚无日志。</translation>
    </message>
    <message>
        <source>What the program does, and what goes wrong, appears here.</source>
        <translation>程序执行的操作和出现的问题会显示在这里。</translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation>没有匹配的行。</translation>
    </message>
    <message>
        <source>Choose a lower level or another search text.</source>
        <translation>请选择更低的级别或其他搜索文本。</translation>
    </message>
    <message>
        <source>Copy selected lines</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Copy all shown lines</source>
        <translation>复制显示的全部行</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>vecset::MainWindow</name>
    <message>
        <source>Select two results in the history first.</source>
        <translation>请先在历史记录中选择两个结果。</translation>
    </message>
    <message>
        <source>Hold Ctrl and click the second one.</source>
        <translation>按住 Ctrl 并单击第二个结果。</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard.</source>
        <translation>诊断信息已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Choose another model, or check this one under Tools, Models.</source>
        <translation>请选择其他模型，或在“工具”&gt;“模型”中检查此模型。</translation>
    </message>
    <message>
        <source>The settings could not be saved: %1</source>
        <translation>无法保存设置：%1</translation>
    </message>
    <message>
        <source>Free some space or check the permissions.</source>
        <translation>请释放一些空间或检查权限。</translation>
    </message>
    <message>
        <source>The models are still being read.</source>
        <translation>仍在读取模型。</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>mesh settings</source>
        <translation>网格设置</translation>
    </message>
    <message>
        <source>This result carries no recipe.</source>
        <translation>此结果不包含配方。</translation>
    </message>
    <message>
        <source>The recipe is restored: picture, settings and seed.</source>
        <translation>已恢复配方：图片、设置和种子。</translation>
    </message>
    <message>
        <source>There is no shape to export yet.</source>
        <translation>尚无可导出的形状。</translation>
    </message>
    <message>
        <source>Save view as picture</source>
        <translation>将视图保存为图片</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Check the folder's permissions and free space.</source>
        <translation>请检查文件夹的权限和可用空间。</translation>
    </message>
    <message>
        <source>Vecset Studio</source>
        <translation>Vecset Studio</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>No model can be used on this machine.</source>
        <translation>没有可在本机上使用的模型。</translation>
    </message>
    <message>
        <source>Add a model folder under Tools, Models.</source>
        <translation>请在“工具”&gt;“模型”中添加模型文件夹。</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>视口</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>左键拖动</translation>
    </message>
    <message>
        <source>Turn the view</source>
        <translation>旋转视图</translation>
    </message>
    <message>
        <source>Middle drag, Shift and left drag</source>
        <translation>中键拖动、Shift+左键拖动</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>平移视图</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>Quit while a job runs?</source>
        <translation>任务正在运行，是否退出？</translation>
    </message>
    <message>
        <source>The running job is stopped and the queue is dropped. Finished results are saved.</source>
        <translation>正在运行的任务将停止，队列将被清除。已完成的结果会保存。</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>正在排队等候</translation>
    </message>
    <message>
        <source>The comparison is done. Both results are in the history.</source>
        <translation>比较已完成。两个结果都在历史记录中。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>vecset::MatteControls</name>
    <message>
        <source>Choose a segmentation network</source>
        <translation>选择分割网络</translation>
    </message>
    <message>
        <source>Networks (*.onnx);;All files (*)</source>
        <translation>网络 (*.onnx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>未选择文件</translation>
    </message>
    <message>
        <source>Parts of the picture that belong to the object with less certainty than this count as background. Raise it when background is left, lower it when parts are missing. Costs nothing.</source>
        <translation>图片中属于物体的确定程度低于此值的部分视为背景。残留背景时请调高，部分缺失时请调低。不增加耗时。</translation>
    </message>
    <message>
        <source>The threshold has no effect here, because the matte is not found but given by the picture.</source>
        <translation>阈值在此处无效，因为蒙版由图片直接提供，无需查找。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>By colours</source>
        <translation>按颜色</translation>
    </message>
    <message>
        <source>Network file…</source>
        <translation>网络文件…</translation>
    </message>
    <message>
        <source>Transparency</source>
        <translation>透明度</translation>
    </message>
    <message>
        <source>Keep the whole picture</source>
        <translation>保留整张图片</translation>
    </message>
    <message>
        <source>Uses the picture's transparency; where there is none, finds the background by its colours.</source>
        <translation>使用图片的透明度；没有透明度时，按颜色查找背景。</translation>
    </message>
    <message>
        <source>Finds the background by the colours at the picture's border (GrabCut). A second or so; best on plain backgrounds.</source>
        <translation>根据图片边缘的颜色查找背景 (GrabCut)。约需一秒；最适合简洁的背景。</translation>
    </message>
    <message>
        <source>A segmentation network of your own (ONNX: U²-Net, IS-Net, BiRefNet and their kin). Seconds per picture; best on busy backgrounds.</source>
        <translation>您自己的分割网络（ONNX：U²-Net、IS-Net、BiRefNet 等）。每张图片需要数秒；最适合杂乱的背景。</translation>
    </message>
    <message>
        <source>Uses the picture's transparency as it is.</source>
        <translation>直接使用图片的透明度。</translation>
    </message>
    <message>
        <source>Nothing is removed. For objects that fill the whole picture.</source>
        <translation>不移除任何内容。适用于占满整张图片的物体。</translation>
    </message>
    <message>
        <source>Matte</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>How the background is found</source>
        <translation>查找背景的方式</translation>
    </message>
    <message>
        <source>How the object is told from its background. Changing it makes the matte anew: up to a few seconds.</source>
        <translation>区分物体与背景的方式。更改后会重新生成蒙版：最多几秒钟。</translation>
    </message>
    <message>
        <source>Choose the network's ONNX file.</source>
        <translation>选择网络的 ONNX 文件。</translation>
    </message>
    <message>
        <source>Choose the network file</source>
        <translation>选择网络文件</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Object size</source>
        <translation>物体大小</translation>
    </message>
    <message>
        <source>How much of the picture's side the object fills when the model sees it. Models are trained with 85 %; thin parts near the border may need less. Costs nothing.</source>
        <translation>模型所见图片中物体占边长的比例。模型以 85% 训练；边缘附近有细薄部分时可能需要调小。不增加耗时。</translation>
    </message>
</context>
<context>
    <name>vecset::MeshSection</name>
    <message>
        <source>at most %1 faces</source>
        <translation>最多 %1 个面</translation>
    </message>
    <message>
        <source>all faces</source>
        <translation>所有面</translation>
    </message>
    <message>
        <source>Limit the number of faces</source>
        <translation>限制面数</translation>
    </message>
    <message>
        <source>Simplifies the mesh until it has at most this many triangles; a closed mesh stays closed. Off: all faces of the grid are kept. About a second per million faces.</source>
        <translation>简化网格，直到三角形数不超过此值；闭合的网格保持闭合。关闭时：保留栅格的所有面。每百万个面约需一秒。</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>面</translation>
    </message>
    <message>
        <source>At most this many triangles. Games use 5,000 to 50,000, prints 100,000 and more.</source>
        <translation>三角形数的上限。游戏使用 5,000 到 50,000，打印使用 100,000 或更多。</translation>
    </message>
    <message>
        <source>Remove loose pieces</source>
        <translation>移除零散部件</translation>
    </message>
    <message>
        <source>Drops small parts that float beside the object. Costs next to nothing.</source>
        <translation>去除物体旁悬浮的小部件。几乎不增加耗时。</translation>
    </message>
    <message>
        <source>Smallest piece kept</source>
        <translation>保留的最小部件</translation>
    </message>
    <message>
        <source>Pieces with less than this share of the largest piece's surface are dropped.</source>
        <translation>面积小于最大部件表面此比例的部件将被去除。</translation>
    </message>
</context>
<context>
    <name>vecset::MeshView</name>
    <message>
        <source>3D view</source>
        <translation>3D 视图</translation>
    </message>
    <message>
        <source>Grid %1</source>
        <translation>栅格 %1</translation>
    </message>
    <message>
        <source>Grid %1 %2</source>
        <translation>栅格 %1 %2</translation>
    </message>
</context>
<context>
    <name>vecset::ModelDetails</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Licence of the model</source>
        <translation>模型的许可证</translation>
    </message>
    <message>
        <source>%1 parameters, %2 on disk, needs about %3 of memory</source>
        <translation>%1 参数，磁盘占用 %2，约需 %3 内存</translation>
    </message>
    <message numerus="yes">
        <source>Made for %n step(s), guidance %1</source>
        <translation>
            <numerusform>适用于 %n 步，引导 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This licence does not apply in: %1. There it gives no right to use the model.</source>
        <translation>此许可证不适用于：%1。在这些地区它不授予使用该模型的权利。</translation>
    </message>
    <message>
        <source>This licence allows non-commercial use only.</source>
        <translation>此许可证仅允许非商业用途。</translation>
    </message>
    <message>
        <source>There is no licence file beside the weights. Ask where they come from.</source>
        <translation>权重旁没有许可证文件。请向其来源方查询。</translation>
    </message>
</context>
<context>
    <name>vecset::ModelManager</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Adds a model that is on this machine already. Its files stay where they are; nothing is copied.</source>
        <translation>添加本机上已有的模型。其文件留在原处；不会复制任何内容。</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Forgets the model. Its files stay on the disk.</source>
        <translation>不再记录该模型。其文件保留在磁盘上。</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>使用此模型</translation>
    </message>
    <message>
        <source>The next runs use this model. Loading it takes seconds to minutes, by its size.</source>
        <translation>后续运行将使用此模型。加载时间取决于模型大小，从数秒到数分钟不等。</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Check the files</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Stops the check. Nothing is changed.</source>
        <translation>停止检查。不会更改任何内容。</translation>
    </message>
    <message>
        <source>Reads every weight and builds the networks. Takes seconds to minutes, by the model's size.</source>
        <translation>读取全部权重并构建网络。所需时间取决于模型大小，从数秒到数分钟不等。</translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>This model is in the list already.</source>
        <translation>此模型已在列表中。</translation>
    </message>
    <message>
        <source>Looking into the folder…</source>
        <translation>正在查看文件夹…</translation>
    </message>
    <message>
        <source>The folder %1 was not added: %2</source>
        <translation>未添加文件夹 %1：%2</translation>
    </message>
    <message>
        <source>Choose the folder that holds config.yaml and the weights.</source>
        <translation>请选择包含 config.yaml 和权重的文件夹。</translation>
    </message>
    <message>
        <source>The model %1 was added.</source>
        <translation>已添加模型 %1。</translation>
    </message>
    <message>
        <source>Its licence does not apply in: %1.</source>
        <translation>其许可证不适用于：%1。</translation>
    </message>
    <message>
        <source>The model %1 was removed from the list.</source>
        <translation>已从列表中移除模型 %1。</translation>
    </message>
    <message>
        <source>Its files are still in %1.</source>
        <translation>其文件仍在 %1 中。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The check found a fault: %1</source>
        <translation>检查发现问题：%1</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
</context>
<context>
    <name>vecset::ModelTable</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>million</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousand million</comment>
        <translation>%1 G</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>several views</source>
        <translation>多视图</translation>
    </message>
    <message>
        <source>one view</source>
        <translation>单视图</translation>
    </message>
    <message>
        <source>few steps</source>
        <translation>步数少</translation>
    </message>
    <message>
        <source>one pass per step</source>
        <translation>每步一次推理</translation>
    </message>
    <message>
        <source>encodes meshes</source>
        <translation>可编码网格</translation>
    </message>
</context>
<context>
    <name>vecset::NoteList</name>
    <message>
        <source>Notes about the picture</source>
        <translation>关于图片的提示</translation>
    </message>
</context>
<context>
    <name>vecset::NoticeBar</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>vecset::NoticeRow</name>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1（%n 次）</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss this message.</source>
        <translation>关闭此消息。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>vecset::PictureSlot</name>
    <message>
        <source>The picture has no transparent background.</source>
        <translation>图片没有透明背景。</translation>
    </message>
    <message>
        <source>Choose the matte “Automatic”, which removes the background.</source>
        <translation>请选择蒙版“自动”，它会移除背景。</translation>
    </message>
    <message>
        <source>No object could be told from the background.</source>
        <translation>无法将物体与背景区分开。</translation>
    </message>
    <message>
        <source>Use a picture where the object stands out from a plain ground, cut it out (PNG with transparency), or choose the matte “Keep the whole picture”.</source>
        <translation>请使用物体与简洁背景分明的图片，将物体抠出（带透明度的 PNG），或选择蒙版“保留整张图片”。</translation>
    </message>
</context>
<context>
    <name>vecset::PictureView</name>
    <message>
        <source>Drop a picture here</source>
        <translation>将图片拖放到此处</translation>
    </message>
    <message>
        <source>One object, seen whole. Or paste one, or pick a sample below.</source>
        <translation>一个完整可见的物体。也可以粘贴图片，或选择下方的示例。</translation>
    </message>
    <message>
        <source>Open picture…</source>
        <translation>打开图片…</translation>
    </message>
    <message>
        <source>Choose one or several picture files (PNG, JPEG, WebP, TIFF, BMP).</source>
        <translation>选择一个或多个图片文件（PNG、JPEG、WebP、TIFF、BMP）。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The picture that the mesh is made from.</source>
        <translation>用于生成网格的图片。</translation>
    </message>
    <message>
        <source>Hold the mouse button or the space bar to switch between the picture and the matte. Double-click to open another picture.</source>
        <translation>按住鼠标按键或空格键可在图片与蒙版之间切换。双击可打开其他图片。</translation>
    </message>
</context>
<context>
    <name>vecset::ProgressButton</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop this run. The model stays loaded, nothing else is lost.</source>
        <translation>停止此次运行。模型保持加载，不会丢失其他内容。</translation>
    </message>
    <message>
        <source>%1 percent done. %2</source>
        <translation>已完成百分之 %1。%2</translation>
    </message>
</context>
<context>
    <name>vecset::QueuePanel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Cancel this job</source>
        <translation>取消此任务</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有等待中的任务</translation>
    </message>
    <message>
        <source>Generate again while a job runs, or drop several pictures at once: they queue up here.</source>
        <translation>在任务运行时再次生成，或一次拖放多张图片：它们会在此处排队。</translation>
    </message>
</context>
<context>
    <name>vecset::RecentFiles</name>
    <message>
        <source>Clear this list</source>
        <translation>清空此列表</translation>
    </message>
</context>
<context>
    <name>vecset::SamplesStrip</name>
    <message>
        <source>%1: open this sample picture (public domain).</source>
        <translation>%1：打开此示例图片（公有领域）。</translation>
    </message>
</context>
<context>
    <name>vecset::SamplingSection</name>
    <message>
        <source>%1 million parameters, about %2 of memory while generating.</source>
        <translation>参数量 %1 M，生成时约占 %2 内存。</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>尚未安装模型</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>请先选择模型。</translation>
    </message>
    <message>
        <source>The full model with fewer steps: for looking for a good picture and seed.</source>
        <translation>步数较少的完整模型：用于寻找合适的图片和种子。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>guidance %1</source>
        <translation>引导 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n network pass(es)</source>
        <translation>
            <numerusform>%n 次网络推理</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The network that makes the shape. The first run with another model loads it first.</source>
        <translation>生成形状的网络。首次使用其他模型运行时会先加载该模型。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation>极速</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Your own steps and guidance, as set below.</source>
        <translation>使用下方设置的步数和引导。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>How often the network refines the shape. Time grows in proportion; beyond the model's usual number little is gained. Double-click the name for the usual number.</source>
        <translation>网络细化形状的次数。时间按比例增长；超过模型的常用步数后收益很小。双击名称可恢复常用步数。</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>How closely the shape follows the picture. High values make it harsh; 1 switches guidance off and halves the time where it runs as a second pass.</source>
        <translation>形状贴合图片的程度。数值过高会使形状生硬；1 表示关闭引导，若引导作为第二次推理运行，则耗时减半。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Same seed, same settings, same shape. Unlocked, every run takes a new one.</source>
        <translation>种子和设置相同，形状就相同。未锁定时，每次运行都使用新种子。</translation>
    </message>
    <message>
        <source>Show the shape forming</source>
        <translation>显示形状的形成过程</translation>
    </message>
    <message>
        <source>Coarse previews in the viewport while sampling. Costs at most a tenth of the time.</source>
        <translation>采样时在视口中显示粗略预览。最多占用十分之一的时间。</translation>
    </message>
    <message>
        <source>The distilled model %1.</source>
        <translation>蒸馏模型 %1。</translation>
    </message>
    <message>
        <source>%1, distilled from %2.</source>
        <translation>%1，由 %2 蒸馏而来。</translation>
    </message>
    <message>
        <source>From noise to shape in one go: the fastest there is.</source>
        <translation>从噪声一步到形状：最快的方式。</translation>
    </message>
    <message>
        <source>In the few steps that it was made for.</source>
        <translation>按其设计的少量步数生成。</translation>
    </message>
    <message>
        <source>The full model %1 as its makers recommend it.</source>
        <translation>按作者推荐的设置使用完整模型 %1。</translation>
    </message>
    <message>
        <source>1 step</source>
        <comment>preset</comment>
        <translation>1 步</translation>
    </message>
</context>
<context>
    <name>vecset::SeedField</name>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The number that chooses the starting noise. The same picture, settings and seed give the same shape.</source>
        <translation>决定初始噪声的数字。相同的图片、设置和种子会得到相同的形状。</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>随机生成新种子</translation>
    </message>
    <message>
        <source>Roll a new seed.</source>
        <translation>随机生成新种子。</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>保留种子</translation>
    </message>
    <message>
        <source>The seed is kept: every run starts from the same noise. Press to roll a new one for each run.</source>
        <translation>种子已保留：每次运行都从相同的噪声开始。按下可在每次运行时生成新种子。</translation>
    </message>
    <message>
        <source>Every run rolls a new seed. Press to keep this one.</source>
        <translation>每次运行都会生成新种子。按下可保留当前种子。</translation>
    </message>
</context>
<context>
    <name>vecset::SettingEditor</name>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>vecset::SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>恢复默认值：%1</translation>
    </message>
    <message>
        <source>Counts from the next start of the program.</source>
        <translation>下次启动程序时生效。</translation>
    </message>
    <message>
        <source>Counts from the next time a model is loaded.</source>
        <translation>下次加载模型时生效。</translation>
    </message>
</context>
<context>
    <name>vecset::Settings</name>
    <message numerus="yes">
        <source>%n setting(s) had a value that cannot be used; the default is used instead: %1.</source>
        <translation>
            <numerusform>%n 项设置的值无法使用；已改用默认值：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::SettingsDialog</name>
    <message>
        <source>The settings count until the program ends, but are not saved.</source>
        <translation>设置在程序结束前有效，但不会保存。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Shows the settings of all categories that contain this text.</source>
        <translation>显示所有类别中包含此文本的设置。</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>No setting contains this text.</source>
        <translation>没有包含此文本的设置。</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Brings every setting back to its default. It can be undone.</source>
        <translation>将所有设置恢复为默认值。可以撤销。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Every setting has its default already.</source>
        <translation>所有设置均已是默认值。</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) went back to the default.</source>
        <translation>
            <numerusform>已将 %n 项设置恢复为默认值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>vecset::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>按名称或按键搜索</translation>
    </message>
    <message>
        <source>Shows only the shortcuts whose name or keys contain this text.</source>
        <translation>仅显示名称或按键中包含此文本的快捷键。</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copies what is shown, one shortcut a line, to print or to keep.</source>
        <translation>复制显示的内容，每行一个快捷键，便于打印或保存。</translation>
    </message>
    <message>
        <source>No shortcut matches.</source>
        <translation>没有匹配的快捷键。</translation>
    </message>
</context>
<context>
    <name>vecset::SideCaption</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Reading the mesh …</source>
        <translation>正在读取网格…</translation>
    </message>
    <message>
        <source>Watertight: every edge has two faces</source>
        <translation>水密：每条边都有两个面</translation>
    </message>
    <message>
        <source>The surface has open edges</source>
        <translation>表面有开放边</translation>
    </message>
</context>
<context>
    <name>vecset::SplitHandle</name>
    <message>
        <source>Border of the wipe</source>
        <translation>滑动对比分界线</translation>
    </message>
    <message>
        <source>Drag to uncover the other mesh. The arrow keys move it too, a double click centres it.</source>
        <translation>拖动以显示另一个网格。也可用方向键移动，双击可居中。</translation>
    </message>
</context>
<context>
    <name>vecset::StageBars</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A stage and how long it took</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>vecset::StatusLine</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Memory that the program uses at the moment</source>
        <translation>程序当前占用的内存</translation>
    </message>
    <message>
        <source>Where the networks run, and in which number format</source>
        <translation>网络的运行位置及所用的数值格式</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings: open the log</source>
        <translation>
            <numerusform>%n 个警告：打开日志</numerusform>
        </translation>
    </message>
    <message>
        <source>No warnings: open the log</source>
        <translation>没有警告：打开日志</translation>
    </message>
</context>
<context>
    <name>vecset::StillCanvas</name>
    <message>
        <source>Still pictures of the mesh</source>
        <translation>网格的静态图片</translation>
    </message>
    <message>
        <source>Still pictures instead of a live 3D view. %1 Generating, comparing and exporting work as usual; drag to turn the mesh. To get the live view, install or update the graphics driver.</source>
        <translation>以静态图片代替实时 3D 视图。%1 生成、比较和导出照常工作；拖动可旋转网格。要使用实时视图，请安装或更新显卡驱动程序。</translation>
    </message>
</context>
<context>
    <name>vecset::StudioActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open pictures…</source>
        <translation>打开图片(&amp;O)…</translation>
    </message>
    <message>
        <source>Open one picture, or several as a queue</source>
        <translation>打开一张图片，或打开多张图片组成队列</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>Take the picture from the clipboard</source>
        <translation>使用剪贴板中的图片</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the shape to a file and check it</source>
        <translation>将形状写入文件并检查</translation>
    </message>
    <message>
        <source>&amp;Save view as picture…</source>
        <translation>将视图保存为图片(&amp;S)…</translation>
    </message>
    <message>
        <source>Save what the viewport shows, with a transparent background</source>
        <translation>保存视口中显示的内容，背景透明</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the program; the session is kept</source>
        <translation>关闭程序；会话会保留</translation>
    </message>
    <message>
        <source>&amp;Undo mesh change</source>
        <translation>撤销网格更改(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change of resolution, decoder or clean-up</source>
        <translation>撤销上一次对分辨率、解码器或清理的更改</translation>
    </message>
    <message>
        <source>&amp;Redo mesh change</source>
        <translation>重做网格更改(&amp;R)</translation>
    </message>
    <message>
        <source>Apply the mesh change again</source>
        <translation>再次应用网格更改</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Look, language, history, device</source>
        <translation>外观、语言、历史记录、设备</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>使用整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation>重置面板(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>将所有面板恢复到初始位置</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <source>What the program did, with warnings</source>
        <translation>程序执行的操作及警告</translation>
    </message>
    <message>
        <source>Make a shape of the picture; while one is made, the next waits in the queue</source>
        <translation>从图片生成形状；生成期间，下一个任务在队列中等待</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stop the running job; the model stays loaded</source>
        <translation>停止正在运行的任务；模型保持加载</translation>
    </message>
    <message>
        <source>Cancel &amp;all</source>
        <translation>全部取消(&amp;A)</translation>
    </message>
    <message>
        <source>Stop the running job and empty the queue</source>
        <translation>停止正在运行的任务并清空队列</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>新种子(&amp;N)</translation>
    </message>
    <message>
        <source>Roll another seed and generate</source>
        <translation>随机生成另一个种子并开始生成</translation>
    </message>
    <message>
        <source>Compare two &amp;results</source>
        <translation>比较两个结果(&amp;R)</translation>
    </message>
    <message>
        <source>Show the two results selected in the history side by side</source>
        <translation>并排显示历史记录中选择的两个结果</translation>
    </message>
    <message>
        <source>C&amp;lose comparison</source>
        <translation>关闭比较(&amp;L)</translation>
    </message>
    <message>
        <source>Back to the single view</source>
        <translation>返回单视图</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Models on this machine: size, memory need, licence; add a folder</source>
        <translation>本机上的模型：大小、内存需求、许可证；添加文件夹</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All shortcuts on one sheet</source>
        <translation>在一页中列出所有快捷键</translation>
    </message>
    <message>
        <source>&amp;System information</source>
        <translation>系统信息(&amp;S)</translation>
    </message>
    <message>
        <source>Machine, libraries, graphics, folders</source>
        <translation>计算机、库、图形、文件夹</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>System information and the end of the log, for a report</source>
        <translation>系统信息和日志末尾内容，用于报告问题</translation>
    </message>
    <message>
        <source>&amp;About Vecset Studio</source>
        <translation>关于 Vecset Studio(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licences, credits</source>
        <translation>版本、许可证、致谢</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>tool bar</comment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Paste</source>
        <comment>tool bar</comment>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Generate</source>
        <comment>tool bar</comment>
        <translation>生成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>tool bar</comment>
        <translation>取消</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>tool bar</comment>
        <translation>比较</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>tool bar</comment>
        <translation>导出</translation>
    </message>
    <message>
        <source>Compare &amp;teacher and student</source>
        <translation>比较教师与学生模型(&amp;T)</translation>
    </message>
    <message>
        <source>Run the model and its teacher or student on the same matte, seed and noise, side by side</source>
        <translation>用相同的蒙版、种子和噪声并排运行该模型及其教师或学生模型</translation>
    </message>
    <message>
        <source>Compare two &amp;step counts</source>
        <translation>比较两种步数(&amp;S)</translation>
    </message>
    <message>
        <source>Run the model twice on the same matte, seed and noise, once with a tenth or ten times of the steps</source>
        <translation>用相同的蒙版、种子和噪声运行该模型两次，其中一次步数为十分之一或十倍</translation>
    </message>
</context>
<context>
    <name>vecset::StudioSession</name>
    <message>
        <source>Preview after step %1 of %2</source>
        <translation>第 %1 步（共 %2 步）后的预览</translation>
    </message>
    <message>
        <source>Coarse preview</source>
        <translation>粗略预览</translation>
    </message>
    <message>
        <source>The result is shown but not saved: %1</source>
        <translation>结果已显示但未保存：%1</translation>
    </message>
    <message>
        <source>The new mesh is shown but not saved: %1</source>
        <translation>新网格已显示但未保存：%1</translation>
    </message>
</context>
<context>
    <name>vecset::SystemInfoDialog</name>
    <message>
        <source>System information</source>
        <translation>系统信息</translation>
    </message>
    <message>
        <source>Put this into a problem report. Your home folder is written as ~.</source>
        <translation>请将此内容放入问题报告。您的主文件夹以 ~ 表示。</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message numerus="yes">
        <source>Copies these facts and the last %n line(s) of the log.</source>
        <translation>
            <numerusform>复制这些信息和日志的最后 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied. Paste it into your report.</source>
        <translation>已复制。请将其粘贴到您的报告中。</translation>
    </message>
</context>
<context>
    <name>vecset::ViewSlotsBar</name>
    <message>
        <source>Front</source>
        <translation>前</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>The object from the front. Drop its picture here; Delete removes it.</source>
        <translation>物体的正面。将其图片拖放到此处；按 Delete 可移除。</translation>
    </message>
    <message>
        <source>The object's left side, as seen from there. Optional; more views give a truer shape.</source>
        <translation>从左侧看到的物体左面。可选；视图越多，形状越准确。</translation>
    </message>
    <message>
        <source>The object from behind. Optional; more views give a truer shape.</source>
        <translation>从后方看到的物体背面。可选；视图越多，形状越准确。</translation>
    </message>
    <message>
        <source>The object's right side, as seen from there. Optional; more views give a truer shape.</source>
        <translation>从右侧看到的物体右面。可选；视图越多，形状越准确。</translation>
    </message>
</context>
<context>
    <name>vecset::ViewTile</name>
    <message>
        <source>Remove this view</source>
        <translation>移除此视图</translation>
    </message>
</context>
<context>
    <name>vecset::ViewportPanel</name>
    <message>
        <source>Write the shape to a GLB, OBJ, FBX, STL, PLY or 3MF file and check it</source>
        <translation>将形状写入 GLB、OBJ、FBX、STL、PLY 或 3MF 文件并检查</translation>
    </message>
    <message>
        <source>There is no shape yet: generate one first</source>
        <translation>尚无形状：请先生成</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln 个面</numerusform>
        </translation>
    </message>
    <message>
        <source>Watertight: every edge has two faces</source>
        <translation>水密：每条边都有两个面</translation>
    </message>
    <message>
        <source>The surface has open edges</source>
        <translation>表面有开放边</translation>
    </message>
    <message>
        <source>&amp;Wireframe</source>
        <translation>线框(&amp;W)</translation>
    </message>
    <message>
        <source>Draw the edges over the surface; turning the view gets slower</source>
        <translation>在表面上绘制边；旋转视图会变慢</translation>
    </message>
    <message>
        <source>&amp;Flat shading</source>
        <translation>平直着色(&amp;F)</translation>
    </message>
    <message>
        <source>Show the facets instead of smooth normals</source>
        <translation>显示小平面而不是平滑法线</translation>
    </message>
    <message>
        <source>Mark &amp;back faces</source>
        <translation>标记背面(&amp;B)</translation>
    </message>
    <message>
        <source>Colour the inside of the surface</source>
        <translation>为表面内侧着色</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>栅格(&amp;G)</translation>
    </message>
    <message>
        <source>Show the ground grid with its unit</source>
        <translation>显示带单位的地面栅格</translation>
    </message>
    <message>
        <source>&amp;Axes</source>
        <translation>坐标轴(&amp;A)</translation>
    </message>
    <message>
        <source>Show the directions x, y and z</source>
        <translation>显示 x、y 和 z 方向</translation>
    </message>
    <message>
        <source>&amp;Orthographic</source>
        <translation>正交(&amp;O)</translation>
    </message>
    <message>
        <source>Draw without perspective</source>
        <translation>不使用透视绘制</translation>
    </message>
    <message>
        <source>&amp;Turntable</source>
        <translation>转盘(&amp;T)</translation>
    </message>
    <message>
        <source>Turn the shape slowly</source>
        <translation>缓慢旋转形状</translation>
    </message>
    <message>
        <source>F&amp;rame the shape</source>
        <translation>框显形状(&amp;R)</translation>
    </message>
    <message>
        <source>Bring the whole shape into view</source>
        <translation>使整个形状显示在视图中</translation>
    </message>
    <message>
        <source>Fro&amp;nt view</source>
        <translation>前视图(&amp;N)</translation>
    </message>
    <message>
        <source>Look from the front</source>
        <translation>从前方查看</translation>
    </message>
    <message>
        <source>R&amp;ight view</source>
        <translation>右视图(&amp;I)</translation>
    </message>
    <message>
        <source>Look from the right</source>
        <translation>从右侧查看</translation>
    </message>
    <message>
        <source>To&amp;p view</source>
        <translation>顶视图(&amp;P)</translation>
    </message>
    <message>
        <source>Look from above</source>
        <translation>从上方查看</translation>
    </message>
    <message>
        <source>Reset the &amp;camera</source>
        <translation>重置相机(&amp;C)</translation>
    </message>
    <message>
        <source>Back to the three-quarter view from the front</source>
        <translation>返回正面四分之三视图</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the shape to a file and check it</source>
        <translation>将形状写入文件并检查</translation>
    </message>
    <message>
        <source>Studio light on clay</source>
        <translation>影棚灯光下的黏土材质</translation>
    </message>
    <message>
        <source>Matcap: light fixed to the camera</source>
        <translation>Matcap：固定于相机的灯光</translation>
    </message>
    <message>
        <source>Colours show the direction of the surface</source>
        <translation>以颜色表示表面方向</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Drop a picture of one object</source>
        <translation>拖放单个物体的图片</translation>
    </message>
    <message>
        <source>Or open or paste one, or pick a sample on the left. Then press Generate: the shape appears here.</source>
        <translation>也可以打开或粘贴图片，或选择左侧的示例。然后按“生成”：形状会显示在此处。</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Loads a sample picture and makes a shape of it</source>
        <translation>加载示例图片并从中生成形状</translation>
    </message>
</context>
</TS>
