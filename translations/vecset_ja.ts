<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CompareFacts</name>
    <message>
        <source>%1 ×</source>
        <comment>a ratio, for example 5.2 ×</comment>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Load model</source>
        <translation>モデルの読み込み</translation>
    </message>
    <message>
        <source>Prepare picture</source>
        <translation>画像の準備</translation>
    </message>
    <message>
        <source>Read picture</source>
        <translation>画像の読み取り</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>サンプリング</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>デコード</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>表面の抽出</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>クリーンアップ</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>エンコード</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
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
        <translation>合計時間</translation>
    </message>
    <message>
        <source>From the start of the job to the finished mesh.</source>
        <translation>ジョブの開始からメッシュの完成まで。</translation>
    </message>
    <message>
        <source>Wall-clock time of this stage on this machine.</source>
        <translation>このマシンでこの段階にかかった実時間。</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>the surface is closed</comment>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <comment>the surface is not closed</comment>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Network passes</source>
        <translation>ネットワークの実行回数</translation>
    </message>
    <message>
        <source>How often the denoising network ran: once per step, twice with guidance.</source>
        <translation>ノイズ除去ネットワークの実行回数: 1 ステップにつき 1 回、ガイダンスありでは 2 回です。</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>最大メモリ使用量</translation>
    </message>
    <message>
        <source>The largest amount of main memory the program held during the job.</source>
        <translation>ジョブ中にプログラムが使用したメインメモリの最大量。</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>面</translation>
    </message>
    <message>
        <source>Triangles of the finished mesh.</source>
        <translation>完成したメッシュの三角形の数。</translation>
    </message>
    <message>
        <source>Watertight</source>
        <translation>水密</translation>
    </message>
    <message>
        <source>A watertight mesh has no open edge and can be printed.</source>
        <translation>水密なメッシュには開いたエッジがなく、プリントできます。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>The weights that made the shape.</source>
        <translation>形状を生成した重み。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Denoising steps.</source>
        <translation>ノイズ除去のステップ数。</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>How strongly the picture pulls the shape.</source>
        <translation>画像が形状に及ぼす影響の強さ。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>The same seed starts from the same noise.</source>
        <translation>同じシードは同じノイズから始まります。</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解像度</translation>
    </message>
    <message>
        <source>Cells per axis of the grid that the surface was taken from.</source>
        <translation>表面を抽出したグリッドの軸あたりのセル数。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Where the networks ran.</source>
        <translation>ネットワークを実行した場所。</translation>
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
        <translation>Chamfer 距離</translation>
    </message>
    <message>
        <source>Mean distance between the surfaces, both ways, in model units and as a share of the size. 0 means equal.</source>
        <translation>表面間の双方向の平均距離。モデル単位と、サイズに対する割合で示します。0 は一致を意味します。</translation>
    </message>
    <message>
        <source>Largest distance</source>
        <translation>最大距離</translation>
    </message>
    <message>
        <source>The farthest that any point of one surface is from the other (Hausdorff distance).</source>
        <translation>一方の表面の点がもう一方の表面から最も離れる距離 (ハウスドルフ距離)。</translation>
    </message>
    <message>
        <source>F-score at 0.01</source>
        <translation>F スコア (0.01)</translation>
    </message>
    <message>
        <source>How much of both surfaces lies within 0.01 of the other. 100 % means all of it.</source>
        <translation>両方の表面のうち、互いに 0.01 以内にある割合。100 % はすべてを意味します。</translation>
    </message>
    <message>
        <source>F-score at 0.02</source>
        <translation>F スコア (0.02)</translation>
    </message>
    <message>
        <source>How much of both surfaces lies within 0.02 of the other. 100 % means all of it.</source>
        <translation>両方の表面のうち、互いに 0.02 以内にある割合。100 % はすべてを意味します。</translation>
    </message>
    <message>
        <source>Volume overlap</source>
        <translation>体積の重なり</translation>
    </message>
    <message>
        <source>Intersection over union of the two solids. 100 % means that they fill the same space.</source>
        <translation>2 つの立体の IoU (共通部分 ÷ 和集合)。100 % は同じ空間を占めることを意味します。</translation>
    </message>
    <message>
        <source>Normal agreement</source>
        <translation>法線の一致</translation>
    </message>
    <message>
        <source>How well the surfaces face the same way (mean cosine). 100 % means everywhere.</source>
        <translation>表面の向きの一致度 (平均コサイン)。100 % は全体が一致することを意味します。</translation>
    </message>
    <message>
        <source>Both take the same time</source>
        <translation>所要時間は同じです</translation>
    </message>
    <message>
        <source>%1 is %2 × faster</source>
        <extracomment>%1 is the letter of a side (A or B), %2 a number</extracomment>
        <translation>%1 が %2 倍高速</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n ステップ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passes</source>
        <translation>
            <numerusform>%n 回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln 面</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePlan</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n ステップ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, guidance %3</source>
        <comment>model, steps, guidance scale</comment>
        <translation>%1、%2、ガイダンス %3</translation>
    </message>
</context>
<context>
    <name>CompareReport</name>
    <message>
        <source>%1 and %2 compared</source>
        <translation>%1 と %2 の比較</translation>
    </message>
    <message>
        <source>Result and settings</source>
        <translation>結果と設定</translation>
    </message>
    <message>
        <source>compared with</source>
        <extracomment>The word between the names of the two results in the report's title</extracomment>
        <translation>対</translation>
    </message>
    <message>
        <source>The picture that the shapes were made from</source>
        <translation>形状の生成元の画像</translation>
    </message>
    <message>
        <source>The two shapes</source>
        <translation>2 つの形状</translation>
    </message>
    <message>
        <source>Distance to the other surface</source>
        <translation>もう一方の表面までの距離</translation>
    </message>
    <message>
        <source>In model units, and in percent of the longest side.</source>
        <translation>モデル単位、および最長辺に対する割合 (%)。</translation>
    </message>
    <message>
        <source>One over the other</source>
        <translation>重ね合わせ</translation>
    </message>
    <message>
        <source>Border between A and B</source>
        <translation>A と B の境界</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Distance between the surfaces</source>
        <translation>表面間の距離</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %1, %n cores, %2 of memory.</source>
        <translation>
            <numerusform>%1 (%n コア、メモリ %2) で測定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Made by Vecset Studio %1.</source>
        <translation>Vecset Studio %1 で作成。</translation>
    </message>
</context>
<context>
    <name>CostText</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a duration</comment>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>Takes about %1 here.</source>
        <comment>a duration</comment>
        <translation>ここでは約 %1 かかります。</translation>
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
        <translation>貼り付けた画像</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>This input cannot be used.</source>
        <translation>この入力は使用できません。</translation>
    </message>
    <message>
        <source>A file cannot be read.</source>
        <translation>ファイルを読み取れません。</translation>
    </message>
    <message>
        <source>This kind of file is not supported.</source>
        <translation>この種類のファイルには対応していません。</translation>
    </message>
    <message>
        <source>The model's weights do not fit its configuration.</source>
        <translation>モデルの重みが構成と一致しません。</translation>
    </message>
    <message>
        <source>No object was found in the picture.</source>
        <translation>画像に物体が見つかりませんでした。</translation>
    </message>
    <message>
        <source>The model made no surface from this picture.</source>
        <translation>モデルはこの画像から表面を生成できませんでした。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>メモリが不足しています。</translation>
    </message>
    <message>
        <source>There is not enough graphics memory.</source>
        <translation>グラフィックスメモリが不足しています。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>ファイルを書き込めませんでした。</translation>
    </message>
    <message>
        <source>This is not available here.</source>
        <translation>ここでは利用できません。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>プログラム内部で問題が発生しました。</translation>
    </message>
    <message>
        <source>Change the setting that is named, or choose another picture or model.</source>
        <translation>示された設定を変更するか、別の画像またはモデルを選択してください。</translation>
    </message>
    <message>
        <source>Check that the file or folder is still there and may be read. A drive may be unplugged; the model manager shows which models are at hand.</source>
        <translation>ファイルまたはフォルダーがまだ存在し、読み取り可能か確認してください。ドライブが取り外されている可能性があります。利用できるモデルはモデルマネージャーに表示されます。</translation>
    </message>
    <message>
        <source>Save it in another format: PNG, JPEG, WebP, TIFF or BMP for pictures.</source>
        <translation>別の形式で保存してください。画像には PNG、JPEG、WebP、TIFF、BMP が使えます。</translation>
    </message>
    <message>
        <source>Check the model in the model manager, then copy or download its folder again, with all of its files.</source>
        <translation>モデルマネージャーでモデルを確認し、フォルダーをすべてのファイルとともにもう一度コピーまたはダウンロードしてください。</translation>
    </message>
    <message>
        <source>Lower the matte's threshold, choose another background removal, or use a picture of one object on a plain background.</source>
        <translation>マットのしきい値を下げるか、別の背景除去を選択するか、無地の背景に物体が 1 つ写った画像を使用してください。</translation>
    </message>
    <message>
        <source>Try another seed, lower the iso level, or use a clearer picture of the whole object.</source>
        <translation>別のシードを試すか、等値レベルを下げるか、物体全体が写ったより鮮明な画像を使用してください。</translation>
    </message>
    <message>
        <source>Lower the resolution, choose the hierarchical decoder, or close other programs.</source>
        <translation>解像度を下げるか、階層デコーダーを選択するか、ほかのプログラムを終了してください。</translation>
    </message>
    <message>
        <source>Lower the resolution, close other programs that use the graphics card, or choose the CPU in the settings.</source>
        <translation>解像度を下げるか、グラフィックスカードを使用しているほかのプログラムを終了するか、設定で CPU を選択してください。</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder, or choose another folder.</source>
        <translation>フォルダーの空き容量とアクセス許可を確認するか、別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Choose another device, model or setting; the system information shows what this computer offers.</source>
        <translation>別のデバイス、モデル、または設定を選択してください。このコンピューターで利用できるものはシステム情報に表示されます。</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, copy the diagnostics from the help menu and report it.</source>
        <translation>もう一度お試しください。再び発生する場合は、ヘルプメニューから診断情報をコピーして報告してください。</translation>
    </message>
</context>
<context>
    <name>ExportAdvice</name>
    <message>
        <source>Slicers will see a crumb of %1 mm. Enter the size that you want to print.</source>
        <translation>スライサーでは %1 mm の極小片として扱われます。プリントしたいサイズを入力してください。</translation>
    </message>
    <message>
        <source>%1 mm is larger than most printers can print in one piece.</source>
        <translation>%1 mm は、ほとんどのプリンターで一体としてプリントできるサイズを超えています。</translation>
    </message>
    <message>
        <source>The surface has open edges. The slicer may have to repair it.</source>
        <translation>表面に開いたエッジがあります。スライサーでの修復が必要になる場合があります。</translation>
    </message>
    <message>
        <source>glTF files have Y up by their standard: with Z up the model will lie on its back.</source>
        <translation>glTF ファイルは規格上 Y が上です。Z を上にすると、モデルは仰向けになります。</translation>
    </message>
    <message>
        <source>This format holds no colours; they will be left out.</source>
        <translation>この形式は色を保持できないため、色は省かれます。</translation>
    </message>
    <message>
        <source>This format states no unit: the numbers in the file are in %1.</source>
        <translation>この形式は単位を記録しません。ファイル内の数値の単位は %1 です。</translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation>ファイル名を入力してください。</translation>
    </message>
    <message>
        <source>%1 is a folder. Enter a file name.</source>
        <translation>%1 はフォルダーです。ファイル名を入力してください。</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation>フォルダー %1 がありません。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>You are not permitted to write into %1. Choose another folder.</source>
        <translation>%1 への書き込みが許可されていません。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>%1 exists. It will be replaced only when the new file has been written and checked.</source>
        <translation>%1 は既に存在します。新しいファイルの書き込みと確認が済んでから置き換えられます。</translation>
    </message>
    <message>
        <source>There is no mesh to export yet.</source>
        <translation>エクスポートするメッシュがまだありません。</translation>
    </message>
</context>
<context>
    <name>HistoryStore</name>
    <message>
        <source>its list of files is damaged</source>
        <translation>ファイル一覧が壊れています</translation>
    </message>
    <message>
        <source>the file %1 is missing</source>
        <translation>ファイル %1 がありません</translation>
    </message>
    <message>
        <source>the file %1 does not have its full length</source>
        <translation>ファイル %1 の長さが足りません</translation>
    </message>
    <message>
        <source>it has no mesh</source>
        <translation>メッシュがありません</translation>
    </message>
    <message>
        <source>it has no file entry.json</source>
        <translation>ファイル entry.json がありません</translation>
    </message>
    <message>
        <source>entry.json is damaged (%1)</source>
        <translation>entry.json が壊れています (%1)</translation>
    </message>
    <message>
        <source>entry.json is not one of this program</source>
        <translation>entry.json がこのプログラムのものではありません</translation>
    </message>
    <message>
        <source>it was written by a newer version of the program</source>
        <translation>新しいバージョンのプログラムで書き込まれています</translation>
    </message>
    <message>
        <source>entry.json has no valid date</source>
        <translation>entry.json に有効な日付がありません</translation>
    </message>
    <message>
        <source>The history entry %1 was skipped: %2. It was left where it is.</source>
        <translation>履歴エントリ %1 をスキップしました: %2。エントリは元の場所に残してあります。</translation>
    </message>
    <message>
        <source>The history folder %1 cannot be read: it is not a folder, or you are not permitted to read it. Choose another folder in the settings.</source>
        <translation>履歴フォルダー %1 を読み取れません。フォルダーではないか、読み取りが許可されていません。設定で別のフォルダーを選択してください。</translation>
    </message>
</context>
<context>
    <name>JsonFile</name>
    <message>
        <source>The file %1 is damaged and cannot be moved aside. Defaults are used, and changes are not saved until the file is removed.</source>
        <translation>ファイル %1 は壊れていますが、退避できません。既定値を使用します。ファイルを削除するまで変更は保存されません。</translation>
    </message>
    <message>
        <source>The file %1 was damaged. Defaults are used; the damaged file is kept as %2.</source>
        <translation>ファイル %1 は壊れていました。既定値を使用します。壊れたファイルは %2 として保管されています。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read (%2). Defaults are used, and changes are not saved.</source>
        <translation>ファイル %1 を読み取れません (%2)。既定値を使用し、変更は保存されません。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>フォルダー %1 を作成できません。</translation>
    </message>
    <message>
        <source>The file %1 is in use by another program.</source>
        <translation>ファイル %1 は別のプログラムで使用中です。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>フォルダー %1 に書き込めません。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written (%2).</source>
        <translation>ファイル %1 に書き込めません (%2)。</translation>
    </message>
</context>
<context>
    <name>LicenceTerms</name>
    <message>
        <source>European Union</source>
        <translation>欧州連合</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>韓国</translation>
    </message>
</context>
<context>
    <name>PictureNotes</name>
    <message>
        <source>The object is cut off by several borders of the picture: its missing parts will be flat or made up. Use a picture that shows all of it.</source>
        <translation>物体が画像の複数の端で切れています。欠けた部分は平らになるか、推測で補われます。物体全体が写った画像を使用してください。</translation>
    </message>
    <message>
        <source>The object is cut off by the left border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation>物体が画像の左端で切れています。欠けた部分は平らになるか、推測で補われます。物体全体が写った画像を使用してください。</translation>
    </message>
    <message>
        <source>The object is cut off by the right border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation>物体が画像の右端で切れています。欠けた部分は平らになるか、推測で補われます。物体全体が写った画像を使用してください。</translation>
    </message>
    <message>
        <source>The object is cut off by the top border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation>物体が画像の上端で切れています。欠けた部分は平らになるか、推測で補われます。物体全体が写った画像を使用してください。</translation>
    </message>
    <message>
        <source>The object is cut off by the bottom border: the missing part will be flat or made up. Use a picture that shows all of it.</source>
        <translation>物体が画像の下端で切れています。欠けた部分は平らになるか、推測で補われます。物体全体が写った画像を使用してください。</translation>
    </message>
    <message>
        <source>Nothing is left of the picture at this threshold. Lower the threshold, or choose another way to find the background.</source>
        <translation>このしきい値では画像に何も残りません。しきい値を下げるか、別の背景検出方法を選択してください。</translation>
    </message>
    <message>
        <source>No background was recognised. Raise the threshold, leave some space around the object, or choose “Keep the whole picture”.</source>
        <translation>背景が認識されませんでした。しきい値を上げるか、物体の周囲に余白を残すか、「画像全体を残す」を選択してください。</translation>
    </message>
    <message>
        <source>The picture is very small (%1 × %2 pixels): the shape will be coarse. Use at least 256 pixels.</source>
        <translation>画像が非常に小さいため (%1 × %2 ピクセル)、形状が粗くなります。256 ピクセル以上の画像を使用してください。</translation>
    </message>
    <message>
        <source>The object is only %1 pixels large in the picture: the shape will be coarse. Use a closer view.</source>
        <translation>画像内の物体が %1 ピクセルしかないため、形状が粗くなります。より近くから写した画像を使用してください。</translation>
    </message>
    <message>
        <source>The whole picture counts as the object; a background would become part of the shape.</source>
        <translation>画像全体が物体として扱われます。背景があると、形状の一部になります。</translation>
    </message>
    <message>
        <source>The object fills almost the whole picture. If background is left in it, it will become part of the shape: try a higher threshold.</source>
        <translation>物体が画像のほぼ全体を占めています。背景が残っていると形状の一部になります。しきい値を上げてみてください。</translation>
    </message>
    <message>
        <source>Very little of the picture counts as the object. If a part is missing, try a lower threshold.</source>
        <translation>画像のごく一部だけが物体として扱われています。欠けた部分がある場合は、しきい値を下げてみてください。</translation>
    </message>
    <message>
        <source>The picture has no transparency, so its background was removed. Check the matte.</source>
        <translation>画像に透明部分がないため、背景を除去しました。マットを確認してください。</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>The picture does not fit into memory.</source>
        <translation>画像がメモリに収まりません。</translation>
    </message>
    <message>
        <source>No network file (ONNX) is chosen for the matte.</source>
        <translation>マット用のネットワークファイル (ONNX) が選択されていません。</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>It needs a full model, and none of this kind is installed.</source>
        <translation>完全版モデルが必要ですが、この種類のモデルがインストールされていません。</translation>
    </message>
    <message>
        <source>This model's usual number of steps cannot be lowered: Standard is the fastest.</source>
        <translation>このモデルの通常のステップ数は減らせません。「標準」が最速です。</translation>
    </message>
    <message>
        <source>It needs a distilled model, and none of this kind is installed. Add one in the model manager.</source>
        <translation>蒸留モデルが必要ですが、この種類のモデルがインストールされていません。モデルマネージャーで追加してください。</translation>
    </message>
    <message>
        <source>It needs the model %1, which is not installed.</source>
        <translation>モデル %1 が必要ですが、インストールされていません。</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>先にモデルを選んでください。</translation>
    </message>
    <message>
        <source>%1 was distilled from %2, which is not installed.</source>
        <translation>%1 の蒸留元である %2 がインストールされていません。</translation>
    </message>
    <message>
        <source>%1 does not say which model it was distilled from.</source>
        <translation>%1 には、どのモデルから蒸留されたかの記載がありません。</translation>
    </message>
    <message>
        <source>No installed model was distilled from %1. Add one in the model manager.</source>
        <translation>%1 から蒸留されたモデルはインストールされていません。モデルマネージャーで追加してください。</translation>
    </message>
</context>
<context>
    <name>SamplePictures</name>
    <message>
        <source>Armchair</source>
        <translation>アームチェア</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>ベッド</translation>
    </message>
    <message>
        <source>Bookcase</source>
        <translation>本棚</translation>
    </message>
    <message>
        <source>Corner sofa</source>
        <translation>コーナーソファ</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>郵便受け</translation>
    </message>
    <message>
        <source>Plastic chair</source>
        <translation>プラスチックの椅子</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>Oak chair</source>
        <translation>オークの椅子</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>ビューポート</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>The colours of the window. Pictures and meshes keep theirs.</source>
        <translation>ウィンドウの配色です。画像とメッシュの色は変わりません。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字サイズ</translation>
    </message>
    <message>
        <source>Scales all text, and with it the controls. 1 is the normal size.</source>
        <translation>すべての文字と、それに合わせて操作部品を拡大・縮小します。1 が標準サイズです。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The language of menus and messages. It changes at once.</source>
        <translation>メニューとメッセージの言語です。すぐに切り替わります。</translation>
    </message>
    <message>
        <source>Start where I stopped</source>
        <translation>前回の状態から始める</translation>
    </message>
    <message>
        <source>Brings back the window, the panels and the last picture at the next start.</source>
        <translation>次回の起動時に、ウィンドウ、パネル、最後の画像を復元します。</translation>
    </message>
    <message>
        <source>Ask before quitting while a job runs</source>
        <translation>ジョブの実行中は終了前に確認する</translation>
    </message>
    <message>
        <source>Results that are finished are always kept; a running job is lost.</source>
        <translation>完了した結果は常に保持されます。実行中のジョブは失われます。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>プロセッサー (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>グラフィックスカード (CUDA)</translation>
    </message>
    <message>
        <source>Compute device</source>
        <translation>計算デバイス</translation>
    </message>
    <message>
        <source>Where the networks run. Automatic takes a graphics card if LibTorch can use it.</source>
        <translation>ネットワークを実行する場所です。「自動」では、LibTorch で使用できる場合にグラフィックスカードを使います。</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>プロセッサーのスレッド数</translation>
    </message>
    <message>
        <source>Fewer threads leave more of the processor to other programs, and make every run slower.</source>
        <translation>スレッドを減らすと、ほかのプログラムが使えるプロセッサーの余裕が増えますが、実行は遅くなります。</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>すべてのコア</translation>
    </message>
    <message>
        <source>Show the shape while it forms</source>
        <translation>生成中の形状を表示</translation>
    </message>
    <message>
        <source>Decodes coarse previews during a run. Costs at most a tenth of the time.</source>
        <translation>実行中に粗いプレビューをデコードします。追加の時間は最大でも 1 割です。</translation>
    </message>
    <message>
        <source>degrees per second</source>
        <translation>度/秒</translation>
    </message>
    <message>
        <source>Turntable speed</source>
        <translation>ターンテーブルの速度</translation>
    </message>
    <message>
        <source>How fast the model turns by itself when the turntable is on.</source>
        <translation>ターンテーブルがオンのときにモデルが自動で回転する速さです。</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>ファイル形式</translation>
    </message>
    <message>
        <source>What the export dialog suggests first. GLB is read by most programs.</source>
        <translation>エクスポートダイアログで最初に提案される形式です。GLB はほとんどのプログラムで読み込めます。</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>最長辺</translation>
    </message>
    <message>
        <source>How large an exported model is, measured along its longest side.</source>
        <translation>エクスポートするモデルの大きさを最長辺で指定します。</translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation>ミリメートル</translation>
    </message>
    <message>
        <source>Centimetres</source>
        <translation>センチメートル</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>メートル</translation>
    </message>
    <message>
        <source>Unit of length</source>
        <translation>長さの単位</translation>
    </message>
    <message>
        <source>The unit of the longest side.</source>
        <translation>最長辺の単位です。</translation>
    </message>
    <message>
        <source>Y (Unity, Blender's GLB import)</source>
        <translation>Y (Unity、Blender の GLB インポート)</translation>
    </message>
    <message>
        <source>Z (slicers, CAD)</source>
        <translation>Z (スライサー、CAD)</translation>
    </message>
    <message>
        <source>Axis that points up</source>
        <translation>上向きの軸</translation>
    </message>
    <message>
        <source>A model that lies on its side in the other program needs the other axis.</source>
        <translation>ほかのプログラムでモデルが横倒しになる場合は、もう一方の軸を選択してください。</translation>
    </message>
    <message>
        <source>Stand on the ground</source>
        <translation>地面に置く</translation>
    </message>
    <message>
        <source>Moves the model so that its lowest point is at height zero.</source>
        <translation>最も低い点が高さ 0 になるようにモデルを移動します。</translation>
    </message>
    <message>
        <source>The program's own folder</source>
        <translation>プログラム専用のフォルダー</translation>
    </message>
    <message>
        <source>History folder</source>
        <translation>履歴フォルダー</translation>
    </message>
    <message>
        <source>Where results are kept. Those in the present folder stay there.</source>
        <translation>結果の保存先です。現在のフォルダーにある結果はそのまま残ります。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Keep deleted results for</source>
        <translation>削除した結果の保持期間</translation>
    </message>
    <message>
        <source>Deleted results can be brought back for this long; then they are removed from the disk when the program ends.</source>
        <translation>削除した結果は、この期間中は復元できます。その後、プログラムの終了時にディスクから削除されます。</translation>
    </message>
    <message>
        <source>Until the program ends</source>
        <translation>プログラムの終了まで</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Facts and problems</source>
        <translation>情報と問題</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告とエラー</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>エラーのみ</translation>
    </message>
    <message>
        <source>What is logged</source>
        <translation>ログに記録する内容</translation>
    </message>
    <message>
        <source>More detail helps when you report a problem.</source>
        <translation>詳細なログは、問題を報告するときに役立ちます。</translation>
    </message>
    <message>
        <source>Write the log to a file</source>
        <translation>ログをファイルに書き込む</translation>
    </message>
    <message>
        <source>Keeps the last messages for when the program ends unexpectedly. The file stays below 15 MB.</source>
        <translation>プログラムが予期せず終了した場合に備えて、直近のメッセージを保存します。ファイルは 15 MB 未満に保たれます。</translation>
    </message>
</context>
<context>
    <name>StageText</name>
    <message>
        <source>Loading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>Preparing the picture</source>
        <translation>画像を準備中</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>画像を読み取り中</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>サンプリング中</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>デコード中</translation>
    </message>
    <message>
        <source>Finding the surface</source>
        <translation>表面を抽出中</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>クリーンアップ中</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>エクスポート中</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>エンコード中</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>処理中</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 s left</source>
        <translation>残り %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>残り %1 分</translation>
    </message>
</context>
<context>
    <name>SystemInfo</name>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 free of %2, read-only</source>
        <translation>空き %1 / %2、読み取り専用</translation>
    </message>
    <message>
        <source>%1 free of %2</source>
        <translation>空き %1 / %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Compiler</source>
        <translation>コンパイラー</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>マシン</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>オペレーティングシステム</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>Cores for this program</source>
        <translation>このプログラムが使えるコア数</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Memory in use by this program</source>
        <translation>このプログラムのメモリ使用量</translation>
    </message>
    <message>
        <source>%1, at most %2 so far</source>
        <translation>%1、これまでの最大 %2</translation>
    </message>
    <message>
        <source>Networks run on</source>
        <translation>ネットワークの実行デバイス</translation>
    </message>
    <message>
        <source>Loaded model</source>
        <translation>読み込み済みのモデル</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Data of the studio</source>
        <translation>Studio のデータ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Disk of the history</source>
        <translation>履歴のディスク</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>ログファイル</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>モデルのフォルダー</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Turns a picture of an object into a 3D mesh.</source>
        <translation>物体の画像を 3D メッシュに変換します。</translation>
    </message>
    <message>
        <source>Runs a scripted tour of the program in a folder of its own and prints what passed.</source>
        <translation>専用のフォルダーでプログラムのスクリプトツアーを実行し、合格した項目を表示します。</translation>
    </message>
    <message>
        <source>Also writes the tour's figures as JSON.</source>
        <translation>ツアーの数値を JSON としても書き出します。</translation>
    </message>
    <message>
        <source>Pictures to open, or exported results whose settings are restored.</source>
        <translation>開く画像、または設定を復元するエクスポート済みの結果。</translation>
    </message>
</context>
<context>
    <name>vecset::AboutDialog</name>
    <message>
        <source>windows, 3D view</source>
        <translation>ウィンドウ、3D ビュー</translation>
    </message>
    <message>
        <source>the neural networks</source>
        <translation>ニューラルネットワーク</translation>
    </message>
    <message>
        <source>reading pictures, removing backgrounds</source>
        <translation>画像の読み取り、背景の除去</translation>
    </message>
    <message>
        <source>mesh files</source>
        <translation>メッシュファイル</translation>
    </message>
    <message>
        <source>fewer faces</source>
        <translation>面数の削減</translation>
    </message>
    <message>
        <source>nearest points</source>
        <translation>最近傍点の検索</translation>
    </message>
    <message>
        <source>rays, for making data sets</source>
        <translation>データセット作成用のレイ</translation>
    </message>
    <message>
        <source>model configurations</source>
        <translation>モデルの構成</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>texts of the log</source>
        <translation>ログのテキスト</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>Armchair</source>
        <translation>アームチェア</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>ベッド</translation>
    </message>
    <message>
        <source>Bookcase</source>
        <translation>本棚</translation>
    </message>
    <message>
        <source>Oak table</source>
        <translation>オーク材のテーブル</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>郵便受け</translation>
    </message>
    <message>
        <source>Oak chair</source>
        <translation>オークの椅子</translation>
    </message>
    <message>
        <source>Corner sofa</source>
        <translation>コーナーソファ</translation>
    </message>
    <message>
        <source>Plastic chair</source>
        <translation>プラスチックの椅子</translation>
    </message>
    <message>
        <source>About Vecset Studio</source>
        <translation>Vecset Studio について</translation>
    </message>
    <message>
        <source>Version %1 · Apache License 2.0</source>
        <translation>バージョン %1 · Apache License 2.0</translation>
    </message>
    <message>
        <source>Picture in, 3D mesh out, on your own machine. Nothing is sent anywhere.</source>
        <translation>画像を入力すると、3D メッシュがこのマシン上で生成されます。どこにも送信されません。</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Sample pictures</source>
        <translation>サンプル画像</translation>
    </message>
    <message>
        <source>Vecset Studio is built on these works. Models have licences of their own: see the model manager.</source>
        <translation>Vecset Studio はこれらの成果物を利用しています。モデルにはそれぞれ独自のライセンスがあります。モデルマネージャーを参照してください。</translation>
    </message>
    <message>
        <source>From the catalogue BlendSwap-CC-0 of Sweet Home 3D, given to the public domain (CC0) by their authors.</source>
        <translation>Sweet Home 3D のカタログ BlendSwap-CC-0 より。作者によりパブリックドメイン (CC0) として提供されています。</translation>
    </message>
    <message>
        <source>Licence of Vecset Studio</source>
        <translation>Vecset Studio のライセンス</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
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
        <translation>比較</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 と %2 の比較</translation>
    </message>
    <message>
        <source>The distances are not measured yet.</source>
        <translation>距離はまだ測定されていません。</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>レポートを保存…</translation>
    </message>
    <message>
        <source>Write pictures, times and distances to an HTML page, or the figures to a JSON file. Drawing the pictures takes some seconds.</source>
        <translation>画像、時間、距離を HTML ページに、または数値を JSON ファイルに書き出します。画像の描画には数秒かかります。</translation>
    </message>
    <message>
        <source>Both meshes must be there before a report can be saved.</source>
        <translation>レポートを保存するには、両方のメッシュが必要です。</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並べて表示</translation>
    </message>
    <message>
        <source>Two views that turn together</source>
        <translation>連動して回転する 2 つのビュー</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>ワイプ</translation>
    </message>
    <message>
        <source>Both meshes at one place, with a border to drag between them</source>
        <translation>両方のメッシュを同じ位置に表示し、境界をドラッグして切り替え</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Both meshes in clay</source>
        <translation>両方のメッシュをクレイで表示</translation>
    </message>
    <message>
        <source>On A</source>
        <translation>A に表示</translation>
    </message>
    <message>
        <source>Colour mesh A by its distance to B</source>
        <translation>メッシュ A を B までの距離で色分け</translation>
    </message>
    <message>
        <source>On B</source>
        <translation>B に表示</translation>
    </message>
    <message>
        <source>Colour mesh B by its distance to A</source>
        <translation>メッシュ B を A までの距離で色分け</translation>
    </message>
    <message>
        <source>On both</source>
        <translation>両方に表示</translation>
    </message>
    <message>
        <source>Colour each mesh by its distance to the other</source>
        <translation>各メッシュをもう一方までの距離で色分け</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>How the two meshes are shown</source>
        <translation>2 つのメッシュの表示方法</translation>
    </message>
    <message>
        <source>Heat map of the distances</source>
        <translation>距離のヒートマップ</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>入れ替え</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A と B を入れ替え</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>詳細情報</translation>
    </message>
    <message>
        <source>Show or hide times, memory, settings and distances</source>
        <translation>時間、メモリ、設定、距離の表示/非表示を切り替え</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>比較を閉じる</translation>
    </message>
    <message>
        <source>Close the comparison and go back to the single view</source>
        <translation>比較を閉じて単一ビューに戻る</translation>
    </message>
</context>
<context>
    <name>vecset::CompareView</name>
    <message>
        <source>The distances could not be measured: %1</source>
        <translation>距離を測定できませんでした: %1</translation>
    </message>
    <message>
        <source>The report was not saved: %1</source>
        <translation>レポートは保存されませんでした: %1</translation>
    </message>
    <message>
        <source>The report is saved as %1.</source>
        <translation>レポートを %1 として保存しました。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>比較を保存</translation>
    </message>
    <message>
        <source>Report with pictures (*.html)</source>
        <translation>画像付きレポート (*.html)</translation>
    </message>
    <message>
        <source>Figures only (*.json)</source>
        <translation>数値のみ (*.json)</translation>
    </message>
</context>
<context>
    <name>vecset::DecodingSection</name>
    <message>
        <source>For a quick look.</source>
        <translation>簡単な確認向けです。</translation>
    </message>
    <message>
        <source>Details of about one part in %1 of the object's size.</source>
        <translation>物体のサイズの約 %1 分の 1 までの細部を表現します。</translation>
    </message>
    <message>
        <source>Finer triangles; worth it for models with many tokens. Four times the triangles per doubling.</source>
        <translation>より細かい三角形になります。トークン数の多いモデルで有効です。解像度を 2 倍にするごとに三角形は 4 倍になります。</translation>
    </message>
    <message>
        <source>For experts: needs several gigabytes of memory and rarely shows more than 512.</source>
        <translation>上級者向けです。数 GB のメモリが必要で、512 との差はほとんど見られません。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>resolution, decoder</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>密</translation>
    </message>
    <message>
        <source>Lightning</source>
        <translation>ライトニング</translation>
    </message>
    <message>
        <source>Hierarchical</source>
        <translation>階層</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解像度</translation>
    </message>
    <message>
        <source>Cells per side of the grid that the surface is taken from. The kept shape is decoded again at once; nothing is sampled. Time grows with the square, memory with the cube.</source>
        <translation>表面を抽出するグリッドの一辺あたりのセル数です。保持されている形状をすぐにデコードし直し、サンプリングは行いません。時間は 2 乗、メモリは 3 乗に比例して増えます。</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>デコーダー</translation>
    </message>
    <message>
        <source>Coarse to fine, only around the surface: the same mesh as Dense for a fraction of the work.</source>
        <translation>表面の周囲だけを粗から密へ処理します。わずかな計算量で「密」と同じメッシュが得られます。</translation>
    </message>
    <message>
        <source>Hierarchical, and every point looks only at the tokens near it. Fastest for models with thousands of tokens; tiny differences are possible.</source>
        <translation>階層方式で、各点が近くのトークンだけを参照します。数千のトークンを持つモデルで最速ですが、ごくわずかな差が生じることがあります。</translation>
    </message>
    <message>
        <source>Every point of the grid. The slowest by far; for checking the others.</source>
        <translation>グリッドのすべての点を計算します。ほかの方式よりはるかに遅く、結果の検証用です。</translation>
    </message>
    <message>
        <source>Iso level</source>
        <translation>等値レベル</translation>
    </message>
    <message>
        <source>The field value that counts as the surface. 0 is where the model learned it; move it a little to close holes in thin walls. The kept shape is decoded again at once.</source>
        <translation>表面とみなすフィールドの値です。モデルは 0 を表面として学習しています。薄い壁の穴を塞ぐには少し動かしてください。保持されている形状をすぐにデコードし直します。</translation>
    </message>
</context>
<context>
    <name>vecset::ExportDialog</name>
    <message>
        <source>Preparing</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Writing and reading back</source>
        <translation>書き込みと読み戻し中</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written, and no file was changed.</source>
        <translation>キャンセルしました。何も書き込まれず、ファイルも変更されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln 面</numerusform>
        </translation>
    </message>
    <message>
        <source>The file will measure %1 (x × y × z): %2, closed surface.</source>
        <translation>ファイルの寸法は %1 (x × y × z) です: %2、閉じた表面。</translation>
    </message>
    <message>
        <source>The file will measure %1 (x × y × z): %2, open surface.</source>
        <translation>ファイルの寸法は %1 (x × y × z) です: %2、開いた表面。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>再エクスポート</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Export mesh as</source>
        <translation>メッシュのエクスポート先</translation>
    </message>
    <message>
        <source>Export mesh</source>
        <translation>メッシュをエクスポート</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>ファイル(&amp;L)</translation>
    </message>
    <message>
        <source>Where the file goes. It is written beside its place, read back, and only then moved there.</source>
        <translation>ファイルの保存先です。隣に書き込んで読み戻し、確認してから保存先に移動します。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Chooses the folder and the name of the file.</source>
        <translation>フォルダーとファイル名を選択します。</translation>
    </message>
    <message>
        <source>Closes this window; stops an export that is running.</source>
        <translation>このウィンドウを閉じます。実行中のエクスポートは停止します。</translation>
    </message>
    <message>
        <source>Writes the file, reads it back and compares it with the mesh. Takes a second or two for 100,000 faces.</source>
        <translation>ファイルを書き込み、読み戻してメッシュと比較します。100,000 面で 1～2 秒かかります。</translation>
    </message>
</context>
<context>
    <name>vecset::ExportForm</name>
    <message>
        <source>Writes the smooth normals, so that the surface is shaded smoothly elsewhere too.</source>
        <translation>滑らかな法線を書き込み、ほかのプログラムでも表面が滑らかに陰影付けされるようにします。</translation>
    </message>
    <message>
        <source>This format holds no normals: programs make them anew.</source>
        <translation>この形式は法線を保持できません。読み込むプログラムが新たに計算します。</translation>
    </message>
    <message>
        <source>Writes the colours of the vertices, when the mesh has any.</source>
        <translation>メッシュに頂点カラーがある場合に書き込みます。</translation>
    </message>
    <message>
        <source>This format holds no colours.</source>
        <translation>この形式は色を保持できません。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Longest side</source>
        <translation>最長辺(&amp;L)</translation>
    </message>
    <message>
        <source>Up axis</source>
        <translation>上方向の軸</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Blender</source>
        <translation>Blender</translation>
    </message>
    <message>
        <source>GLB in metres. Blender turns it upright by itself.</source>
        <translation>メートル単位の GLB。Blender が自動的に正しい向きにします。</translation>
    </message>
    <message>
        <source>Unity</source>
        <translation>Unity</translation>
    </message>
    <message>
        <source>FBX or GLB in metres, Y up.</source>
        <translation>メートル単位の FBX または GLB、Y が上。</translation>
    </message>
    <message>
        <source>Unreal</source>
        <translation>Unreal</translation>
    </message>
    <message>
        <source>FBX, sized in centimetres, Z up.</source>
        <translation>センチメートル単位の FBX、Z が上。</translation>
    </message>
    <message>
        <source>3D print</source>
        <translation>3D プリント</translation>
    </message>
    <message>
        <source>3MF or STL in millimetres, standing on the bed, for every slicer.</source>
        <translation>ミリメートル単位の 3MF または STL。プリントベッドに置かれ、あらゆるスライサーで使えます。</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>Your own choice of format, unit and axis.</source>
        <translation>形式、単位、軸を自由に選択します。</translation>
    </message>
    <message>
        <source>GLB – one file, read by most programs</source>
        <translation>GLB – 1 つのファイル、ほとんどのプログラムに対応</translation>
    </message>
    <message>
        <source>glTF – text file with a .bin beside it</source>
        <translation>glTF – テキストファイルと .bin ファイル</translation>
    </message>
    <message>
        <source>OBJ – with its materials file</source>
        <translation>OBJ – マテリアルファイル付き</translation>
    </message>
    <message>
        <source>FBX – game engines</source>
        <translation>FBX – ゲームエンジン</translation>
    </message>
    <message>
        <source>STL – 3D printing, shape only</source>
        <translation>STL – 3D プリント、形状のみ</translation>
    </message>
    <message>
        <source>PLY – scans and research</source>
        <translation>PLY – スキャンと研究</translation>
    </message>
    <message>
        <source>3MF – 3D printing, with units</source>
        <translation>3MF – 3D プリント、単位付き</translation>
    </message>
    <message>
        <source>Y up</source>
        <translation>Y が上</translation>
    </message>
    <message>
        <source>glTF, Unity, Maya.</source>
        <translation>glTF、Unity、Maya。</translation>
    </message>
    <message>
        <source>Z up</source>
        <translation>Z が上</translation>
    </message>
    <message>
        <source>Slicers, Unreal, CAD programs.</source>
        <translation>スライサー、Unreal、CAD プログラム。</translation>
    </message>
    <message>
        <source>Stand on the ground</source>
        <translation>地面に置く</translation>
    </message>
    <message>
        <source>Puts the origin under the middle of the model, so that it stands on the floor or the print bed.</source>
        <translation>原点をモデルの底面中央に置き、床やプリントベッドの上に立つようにします。</translation>
    </message>
    <message>
        <source>Normals</source>
        <translation>法線</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>The kind of file. The file name follows.</source>
        <translation>ファイルの種類です。ファイル名も合わせて変わります。</translation>
    </message>
    <message>
        <source>How long the longest side of the model will be. The other sides follow.</source>
        <translation>モデルの最長辺の長さです。ほかの辺も合わせて変わります。</translation>
    </message>
    <message>
        <source>The unit of the size. Changing it keeps the real size.</source>
        <translation>サイズの単位です。変更しても実際のサイズは保たれます。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>最長辺</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Target program</source>
        <translation>対象プログラム</translation>
    </message>
</context>
<context>
    <name>vecset::ExportOutcomeCard</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Written and checked</source>
        <translation>書き込みと確認が完了しました</translation>
    </message>
    <message>
        <source>Written, but reading the file back found a difference</source>
        <translation>書き込みましたが、ファイルの読み戻しで差異が見つかりました</translation>
    </message>
    <message>
        <source>Reading the new file back found a difference, so the older file was kept</source>
        <translation>新しいファイルの読み戻しで差異が見つかったため、古いファイルを残しました</translation>
    </message>
    <message>
        <source>%1. Export under another name to look at it, or choose another format.</source>
        <translation>%1。別の名前でエクスポートして確認するか、別の形式を選択してください。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>面</translation>
    </message>
    <message>
        <source>Length of file</source>
        <translation>ファイルの長さ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>ファイルは書き込まれませんでした</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Shows the folder of the file in the file manager.</source>
        <translation>ファイルのあるフォルダーをファイルマネージャーで表示します。</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Copies the whole path of the file to the clipboard.</source>
        <translation>ファイルの完全なパスをクリップボードにコピーします。</translation>
    </message>
</context>
<context>
    <name>vecset::FactsPanel</name>
    <message>
        <source>Times are not known</source>
        <translation>時間は不明です</translation>
    </message>
    <message>
        <source>Measuring how far the surfaces are apart …</source>
        <translation>表面間の距離を測定中…</translation>
    </message>
    <message>
        <source>Waiting for both meshes.</source>
        <translation>両方のメッシュを待っています。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Result and settings</source>
        <translation>結果と設定</translation>
    </message>
    <message>
        <source>Distance between the surfaces</source>
        <translation>表面間の距離</translation>
    </message>
    <message>
        <source>The picture that the shapes were made from</source>
        <translation>形状の生成元の画像</translation>
    </message>
    <message>
        <source>Waiting for both shapes</source>
        <translation>両方の形状を待っています</translation>
    </message>
</context>
<context>
    <name>vecset::GenerationPanel</name>
    <message>
        <source>No model is chosen.</source>
        <translation>モデルが選択されていません。</translation>
    </message>
    <message>
        <source>The chosen model cannot be used.</source>
        <translation>選択したモデルは使用できません。</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>デコード</translation>
    </message>
    <message>
        <source>Mesh</source>
        <translation>メッシュ</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>生成の設定</translation>
    </message>
    <message>
        <source>Make a mesh from the picture (Ctrl+Return). The time is predicted from earlier runs on this machine.</source>
        <translation>画像からメッシュを作成します (Ctrl+Return)。時間は、このマシンでの過去の実行から予測されます。</translation>
    </message>
    <message>
        <source>Compare teacher and student</source>
        <translation>教師と生徒を比較</translation>
    </message>
    <message>
        <source>Compare with its teacher</source>
        <translation>教師モデルと比較</translation>
    </message>
    <message>
        <source>Compare with its student</source>
        <translation>生徒モデルと比較</translation>
    </message>
    <message>
        <source>Runs %1 and %2 on the same matte, seed and starting noise and shows both shapes side by side, with their times. It takes as long as both runs.</source>
        <translation>%1 と %2 を同じマット・シード・初期ノイズで実行し、両方の形状を所要時間とともに並べて表示します。2 回分の時間がかかります。</translation>
    </message>
</context>
<context>
    <name>vecset::GlSupport</name>
    <message>
        <source>OpenGL was switched off by VECSET_NO_OPENGL.</source>
        <translation>OpenGL は VECSET_NO_OPENGL によって無効になっています。</translation>
    </message>
    <message>
        <source>This display offers no OpenGL.</source>
        <translation>このディスプレイでは OpenGL を利用できません。</translation>
    </message>
    <message>
        <source>The graphics driver is older than OpenGL 3.3.</source>
        <translation>グラフィックスドライバーが OpenGL 3.3 より古いバージョンです。</translation>
    </message>
    <message>
        <source>The graphics driver refuses to draw.</source>
        <translation>グラフィックスドライバーが描画を拒否しました。</translation>
    </message>
</context>
<context>
    <name>vecset::HeatBar</name>
    <message>
        <source>Full colour at</source>
        <translation>最大色の距離</translation>
    </message>
    <message>
        <source>The distance, in model units, that gets the last colour. Double-click the name for the value that suits these meshes.</source>
        <translation>最後の色になる距離 (モデル単位) です。名前をダブルクリックすると、これらのメッシュに適した値になります。</translation>
    </message>
</context>
<context>
    <name>vecset::HeatLegend</name>
    <message>
        <source>Distance of each vertex to the other surface. The curve shows how many vertices have it.</source>
        <translation>各頂点からもう一方の表面までの距離です。曲線は、その距離の頂点がいくつあるかを示します。</translation>
    </message>
    <message>
        <source>Scale of the distance colours</source>
        <translation>距離の色の目盛り</translation>
    </message>
    <message>
        <source>From 0 to %1 model units, which is %2 of the size.</source>
        <extracomment>%1: distance in model units, %2: share of the size</extracomment>
        <translation>0 から %1 モデル単位まで (サイズの %2)。</translation>
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
        <translation>%1、お気に入り、%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands of faces</comment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1 s · %2 faces</source>
        <comment>seconds, and a number such as 84k</comment>
        <translation>%1 秒 · %2 面</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>モデル: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), guidance %1, seed %2</source>
        <translation>
            <numerusform>%n ステップ、ガイダンス %1、シード %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 faces, closed surface</source>
        <translation>%1 面、閉じた表面</translation>
    </message>
    <message>
        <source>%1 faces, open surface</source>
        <translation>%1 面、開いた表面</translation>
    </message>
    <message>
        <source>Made in %1 s</source>
        <translation>%1 秒で作成</translation>
    </message>
</context>
<context>
    <name>vecset::HistoryPanel</name>
    <message>
        <source>The file is ready now: drag the result once more.</source>
        <translation>ファイルの準備ができました。もう一度結果をドラッグしてください。</translation>
    </message>
    <message>
        <source>The result could not be dragged out: %1</source>
        <translation>結果をドラッグで書き出せませんでした: %1</translation>
    </message>
    <message>
        <source>Use Export to choose a folder with enough room.</source>
        <translation>エクスポートを使って、空き容量のあるフォルダーを選択してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln 件の結果をごみ箱に移動しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>The history could not be changed: %1</source>
        <translation>履歴を変更できませんでした: %1</translation>
    </message>
    <message>
        <source>The log names them all.</source>
        <translation>すべてログに記載されています。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln history entries were skipped because they are damaged. Nothing was deleted.</source>
        <translation>
            <numerusform>破損しているため、%Ln 件の履歴エントリをスキップしました。何も削除されていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown of all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>結果を検索</translation>
    </message>
    <message>
        <source>Shows results whose title, model, date or seed holds all the words.</source>
        <translation>タイトル、モデル、日付、シードにすべての語を含む結果を表示します。</translation>
    </message>
    <message>
        <source>Shows favourites only.</source>
        <translation>お気に入りだけを表示します。</translation>
    </message>
    <message>
        <source>Favourites only</source>
        <translation>お気に入りのみ</translation>
    </message>
    <message>
        <source>Results, newest first</source>
        <translation>結果 (新しい順)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Shows this result in the viewport (Enter).</source>
        <translation>この結果をビューポートに表示します (Enter)。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再実行</translation>
    </message>
    <message>
        <source>Generates once more from the same picture with the same settings and seed.</source>
        <translation>同じ画像、設定、シードでもう一度生成します。</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>この設定を使用</translation>
    </message>
    <message>
        <source>Brings back the picture and all settings of this result. Nothing is run.</source>
        <translation>この結果の画像とすべての設定を復元します。実行はされません。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Writes this mesh to a file. Or drag the result to a folder or another program.</source>
        <translation>このメッシュをファイルに書き出します。結果をフォルダーやほかのプログラムにドラッグすることもできます。</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>Marks or unmarks the selected results as favourites (*).</source>
        <translation>選択した結果のお気に入りを設定または解除します (*)。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>Gives this result another title (F2).</source>
        <translation>この結果のタイトルを変更します (F2)。</translation>
    </message>
    <message>
        <source>Show files</source>
        <translation>ファイルを表示</translation>
    </message>
    <message>
        <source>Opens the folder with the picture, the mesh and the settings of this result.</source>
        <translation>この結果の画像、メッシュ、設定があるフォルダーを開きます。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Moves the selected results to the trash (Delete). They can be brought back.</source>
        <translation>選択した結果をごみ箱に移動します (Delete)。復元できます。</translation>
    </message>
    <message>
        <source>Your results will be kept here</source>
        <translation>結果はここに保存されます</translation>
    </message>
    <message>
        <source>Each one is saved with its picture, settings and times before you see it. Click to look at it again, Ctrl+click two to compare them, drag one out as a GLB file.</source>
        <translation>結果は、表示される前に画像、設定、時間とともに保存されます。クリックで再表示、2 つを Ctrl+クリックで比較、ドラッグで GLB ファイルとして書き出せます。</translation>
    </message>
    <message>
        <source>No result matches</source>
        <translation>一致する結果がありません</translation>
    </message>
    <message>
        <source>Try fewer words, or show all results again.</source>
        <translation>検索語を減らすか、すべての結果を表示してください。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Clears the search and the favourites filter.</source>
        <translation>検索とお気に入りフィルターを解除します。</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>Shows two results side by side. Select the second one with Ctrl+click; a result of a comparison brings its other half along.</source>
        <translation>2 つの結果を並べて表示します。2 つ目は Ctrl+クリックで選びます。比較の結果なら、もう一方も自動的に表示されます。</translation>
    </message>
</context>
<context>
    <name>vecset::InputPanel</name>
    <message>
        <source>There is no picture in that folder.</source>
        <translation>そのフォルダーには画像がありません。</translation>
    </message>
    <message>
        <source>Pictures are files of the kinds PNG, JPEG, WebP, TIFF and BMP.</source>
        <translation>画像として使えるのは PNG、JPEG、WebP、TIFF、BMP のファイルです。</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>クリップボードに画像がありません。</translation>
    </message>
    <message>
        <source>Copy a picture or a picture file, then paste again.</source>
        <translation>画像または画像ファイルをコピーしてから、もう一度貼り付けてください。</translation>
    </message>
    <message>
        <source>Only the address of a picture arrived, not the picture.</source>
        <translation>画像そのものではなく、画像のアドレスだけが渡されました。</translation>
    </message>
    <message>
        <source>Save the picture to a file first, or copy the picture itself and paste it here.</source>
        <translation>画像を先にファイルに保存するか、画像そのものをコピーしてここに貼り付けてください。</translation>
    </message>
    <message>
        <source>There is no picture in what was dropped or pasted.</source>
        <translation>ドロップまたは貼り付けた内容に画像がありません。</translation>
    </message>
    <message>
        <source>Drop picture files, or copy a picture and paste it.</source>
        <translation>画像ファイルをドロップするか、画像をコピーして貼り付けてください。</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>画像を開く</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>画像 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Drop a picture first, or pick a sample.</source>
        <translation>まず画像をドロップするか、サンプルを選択してください。</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>画像を読み取っています。</translation>
    </message>
    <message>
        <source>The background is being removed.</source>
        <translation>背景を除去しています。</translation>
    </message>
    <message>
        <source>The picture is not ready.</source>
        <translation>画像の準備ができていません。</translation>
    </message>
    <message>
        <source>The file may be empty, damaged or gone. Choose another picture; the one before is kept.</source>
        <translation>ファイルが空か、壊れているか、なくなっている可能性があります。別の画像を選択してください。前の画像は保持されています。</translation>
    </message>
    <message>
        <source>“%1” could not be opened: %2</source>
        <translation>「%1」を開けませんでした: %2</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>画像を検索中…</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>画像を読み取り中…</translation>
    </message>
    <message>
        <source>Removing the background…</source>
        <translation>背景を除去中…</translation>
    </message>
    <message>
        <source>%1 · %2 × %3</source>
        <comment>file name, width, height</comment>
        <translation>%1 · %2 × %3</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Open a picture of one object. Several pictures become a queue.</source>
        <translation>1 つの物体の画像を開きます。複数の画像を開くとキューになります。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Use the picture or the picture file that is in the clipboard.</source>
        <translation>クリップボードにある画像または画像ファイルを使用します。</translation>
    </message>
    <message>
        <source>Pictures that were opened before.</source>
        <translation>以前に開いた画像です。</translation>
    </message>
    <message>
        <source>Recent pictures</source>
        <translation>最近使った画像</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>The picture as it was opened.</source>
        <translation>開いたままの画像です。</translation>
    </message>
    <message>
        <source>Matte</source>
        <translation>マット</translation>
    </message>
    <message>
        <source>The object as the model sees it: cut out and centred.</source>
        <translation>モデルが見る物体です。切り抜かれ、中央に配置されています。</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>表示内容</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
</context>
<context>
    <name>vecset::LogModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
</context>
<context>
    <name>vecset::LogPanel</name>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Facts and problems</source>
        <translation>情報と問題</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告とエラー</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>エラーのみ</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Hides what is less important than this. Nothing is thrown away.</source>
        <translation>これより重要度の低い項目を非表示にします。何も破棄されません。</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>ログを検索</translation>
    </message>
    <message>
        <source>Shows the lines that contain this text in the part or the message.</source>
        <translation>部分またはメッセージにこのテキストを含む行を表示します。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Shows the lines that have come since the log was paused.</source>
        <translation>一時停止してから追加された行を表示します。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Holds the list still. New lines wait and are not lost.</source>
        <translation>一覧の更新を止めます。新しい行は待機し、失われません。</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Keeps the newest line in sight. Scrolling up stops it.</source>
        <translation>最新の行を常に表示します。上にスクロールすると停止します。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown when none is selected.</source>
        <translation>選択した行をコピーします。選択がない場合は、表示中のすべての行をコピーします。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Empties this list. The log file keeps its lines.</source>
        <translation>この一覧を空にします。ログファイルの行は残ります。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
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
            <numerusform>%1 / %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been logged yet.</source>
        <translation>まだ何も記録されていません。</translation>
    </message>
    <message>
        <source>What the program does, and what goes wrong, appears here.</source>
        <translation>プログラムの動作や発生した問題がここに表示されます。</translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation>一致する行がありません。</translation>
    </message>
    <message>
        <source>Choose a lower level or another search text.</source>
        <translation>より低いレベルを選択するか、別の検索テキストを入力してください。</translation>
    </message>
    <message>
        <source>Copy selected lines</source>
        <translation>選択した行をコピー</translation>
    </message>
    <message>
        <source>Copy all shown lines</source>
        <translation>表示中のすべての行をコピー</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
</context>
<context>
    <name>vecset::MainWindow</name>
    <message>
        <source>Select two results in the history first.</source>
        <translation>先に履歴で 2 つの結果を選択してください。</translation>
    </message>
    <message>
        <source>Hold Ctrl and click the second one.</source>
        <translation>Ctrl を押しながら 2 つ目をクリックします。</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard.</source>
        <translation>診断情報をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Choose another model, or check this one under Tools, Models.</source>
        <translation>別のモデルを選択するか、「ツール」&gt;「モデル」でこのモデルを確認してください。</translation>
    </message>
    <message>
        <source>The settings could not be saved: %1</source>
        <translation>設定を保存できませんでした: %1</translation>
    </message>
    <message>
        <source>Free some space or check the permissions.</source>
        <translation>空き容量を増やすか、アクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>The models are still being read.</source>
        <translation>モデルを読み取り中です。</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>mesh settings</source>
        <translation>メッシュの設定</translation>
    </message>
    <message>
        <source>This result carries no recipe.</source>
        <translation>この結果にはレシピがありません。</translation>
    </message>
    <message>
        <source>The recipe is restored: picture, settings and seed.</source>
        <translation>レシピを復元しました: 画像、設定、シード。</translation>
    </message>
    <message>
        <source>There is no shape to export yet.</source>
        <translation>エクスポートする形状がまだありません。</translation>
    </message>
    <message>
        <source>Save view as picture</source>
        <translation>ビューを画像として保存</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 を保存しました。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 を書き込めませんでした。</translation>
    </message>
    <message>
        <source>Check the folder's permissions and free space.</source>
        <translation>フォルダーのアクセス許可と空き容量を確認してください。</translation>
    </message>
    <message>
        <source>Vecset Studio</source>
        <translation>Vecset Studio</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>パネル(&amp;P)</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>No model can be used on this machine.</source>
        <translation>このマシンで使用できるモデルがありません。</translation>
    </message>
    <message>
        <source>Add a model folder under Tools, Models.</source>
        <translation>「ツール」&gt;「モデル」でモデルフォルダーを追加してください。</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>モデル: %1</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>ビューポート</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>左ドラッグ</translation>
    </message>
    <message>
        <source>Turn the view</source>
        <translation>ビューを回転</translation>
    </message>
    <message>
        <source>Middle drag, Shift and left drag</source>
        <translation>中ドラッグ、Shift+左ドラッグ</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>ビューを移動</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation>ポインターの位置にズーム</translation>
    </message>
    <message>
        <source>Quit while a job runs?</source>
        <translation>ジョブの実行中に終了しますか?</translation>
    </message>
    <message>
        <source>The running job is stopped and the queue is dropped. Finished results are saved.</source>
        <translation>実行中のジョブは停止し、キューは破棄されます。完了した結果は保存されています。</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>順番を待っています</translation>
    </message>
    <message>
        <source>The comparison is done. Both results are in the history.</source>
        <translation>比較が完了しました。両方の結果は履歴にあります。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>vecset::MatteControls</name>
    <message>
        <source>Choose a segmentation network</source>
        <translation>セグメンテーションネットワークを選択</translation>
    </message>
    <message>
        <source>Networks (*.onnx);;All files (*)</source>
        <translation>ネットワーク (*.onnx);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>ファイルが選択されていません</translation>
    </message>
    <message>
        <source>Parts of the picture that belong to the object with less certainty than this count as background. Raise it when background is left, lower it when parts are missing. Costs nothing.</source>
        <translation>物体である確信度がこの値より低い部分は、背景として扱われます。背景が残る場合は上げ、欠けた部分がある場合は下げてください。処理時間はかかりません。</translation>
    </message>
    <message>
        <source>The threshold has no effect here, because the matte is not found but given by the picture.</source>
        <translation>マットは検出されたものではなく画像に含まれているため、ここではしきい値の効果はありません。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>By colours</source>
        <translation>色で判定</translation>
    </message>
    <message>
        <source>Network file…</source>
        <translation>ネットワークファイル…</translation>
    </message>
    <message>
        <source>Transparency</source>
        <translation>透明度</translation>
    </message>
    <message>
        <source>Keep the whole picture</source>
        <translation>画像全体を残す</translation>
    </message>
    <message>
        <source>Uses the picture's transparency; where there is none, finds the background by its colours.</source>
        <translation>画像の透明度を使用します。透明度がない場合は、色から背景を検出します。</translation>
    </message>
    <message>
        <source>Finds the background by the colours at the picture's border (GrabCut). A second or so; best on plain backgrounds.</source>
        <translation>画像の縁の色から背景を検出します (GrabCut)。1 秒程度で、無地の背景に最適です。</translation>
    </message>
    <message>
        <source>A segmentation network of your own (ONNX: U²-Net, IS-Net, BiRefNet and their kin). Seconds per picture; best on busy backgrounds.</source>
        <translation>独自のセグメンテーションネットワーク (ONNX: U²-Net、IS-Net、BiRefNet など) を使用します。1 画像あたり数秒で、複雑な背景に最適です。</translation>
    </message>
    <message>
        <source>Uses the picture's transparency as it is.</source>
        <translation>画像の透明度をそのまま使用します。</translation>
    </message>
    <message>
        <source>Nothing is removed. For objects that fill the whole picture.</source>
        <translation>何も除去しません。画像全体を占める物体向けです。</translation>
    </message>
    <message>
        <source>Matte</source>
        <translation>マット</translation>
    </message>
    <message>
        <source>How the background is found</source>
        <translation>背景の検出方法</translation>
    </message>
    <message>
        <source>How the object is told from its background. Changing it makes the matte anew: up to a few seconds.</source>
        <translation>物体と背景を区別する方法です。変更するとマットを作り直します (最大で数秒)。</translation>
    </message>
    <message>
        <source>Choose the network's ONNX file.</source>
        <translation>ネットワークの ONNX ファイルを選択します。</translation>
    </message>
    <message>
        <source>Choose the network file</source>
        <translation>ネットワークファイルを選択</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Object size</source>
        <translation>物体のサイズ</translation>
    </message>
    <message>
        <source>How much of the picture's side the object fills when the model sees it. Models are trained with 85 %; thin parts near the border may need less. Costs nothing.</source>
        <translation>モデルが見る画像の一辺に対して物体が占める割合です。モデルは 85 % で学習されています。縁に近い細い部分がある場合は、小さくする必要があるかもしれません。処理時間はかかりません。</translation>
    </message>
</context>
<context>
    <name>vecset::MeshSection</name>
    <message>
        <source>at most %1 faces</source>
        <translation>最大 %1 面</translation>
    </message>
    <message>
        <source>all faces</source>
        <translation>すべての面</translation>
    </message>
    <message>
        <source>Limit the number of faces</source>
        <translation>面数を制限</translation>
    </message>
    <message>
        <source>Simplifies the mesh until it has at most this many triangles; a closed mesh stays closed. Off: all faces of the grid are kept. About a second per million faces.</source>
        <translation>三角形の数がこの値以下になるまでメッシュを簡略化します。閉じたメッシュは閉じたままです。オフにすると、グリッドのすべての面を保持します。100 万面あたり約 1 秒かかります。</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>面</translation>
    </message>
    <message>
        <source>At most this many triangles. Games use 5,000 to 50,000, prints 100,000 and more.</source>
        <translation>三角形の最大数です。ゲームでは 5,000～50,000、プリントでは 100,000 以上が使われます。</translation>
    </message>
    <message>
        <source>Remove loose pieces</source>
        <translation>離れた破片を除去</translation>
    </message>
    <message>
        <source>Drops small parts that float beside the object. Costs next to nothing.</source>
        <translation>物体の近くに浮いている小さな部分を取り除きます。時間はほとんどかかりません。</translation>
    </message>
    <message>
        <source>Smallest piece kept</source>
        <translation>残す破片の最小サイズ</translation>
    </message>
    <message>
        <source>Pieces with less than this share of the largest piece's surface are dropped.</source>
        <translation>最大の破片の表面積に対する割合がこの値より小さい破片を取り除きます。</translation>
    </message>
</context>
<context>
    <name>vecset::MeshView</name>
    <message>
        <source>3D view</source>
        <translation>3D ビュー</translation>
    </message>
    <message>
        <source>Grid %1</source>
        <translation>グリッド %1</translation>
    </message>
    <message>
        <source>Grid %1 %2</source>
        <translation>グリッド %1 %2</translation>
    </message>
</context>
<context>
    <name>vecset::ModelDetails</name>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Licence of the model</source>
        <translation>モデルのライセンス</translation>
    </message>
    <message>
        <source>%1 parameters, %2 on disk, needs about %3 of memory</source>
        <translation>パラメーター %1、ディスク上 %2、必要メモリ約 %3</translation>
    </message>
    <message numerus="yes">
        <source>Made for %n step(s), guidance %1</source>
        <translation>
            <numerusform>%n ステップ、ガイダンス %1 用に作成</numerusform>
        </translation>
    </message>
    <message>
        <source>This licence does not apply in: %1. There it gives no right to use the model.</source>
        <translation>このライセンスは次の地域では適用されません: %1。これらの地域では、モデルを使用する権利は与えられません。</translation>
    </message>
    <message>
        <source>This licence allows non-commercial use only.</source>
        <translation>このライセンスは非商用利用のみを許可しています。</translation>
    </message>
    <message>
        <source>There is no licence file beside the weights. Ask where they come from.</source>
        <translation>重みと同じ場所にライセンスファイルがありません。入手元に確認してください。</translation>
    </message>
</context>
<context>
    <name>vecset::ModelManager</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>フォルダーをインポート…</translation>
    </message>
    <message>
        <source>Adds a model that is on this machine already. Its files stay where they are; nothing is copied.</source>
        <translation>このマシンに既にあるモデルを追加します。ファイルは元の場所に残り、コピーはされません。</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>一覧から削除</translation>
    </message>
    <message>
        <source>Forgets the model. Its files stay on the disk.</source>
        <translation>モデルの登録を解除します。ファイルはディスクに残ります。</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>このモデルを使用</translation>
    </message>
    <message>
        <source>The next runs use this model. Loading it takes seconds to minutes, by its size.</source>
        <translation>次回の実行からこのモデルを使用します。読み込みには、サイズに応じて数秒から数分かかります。</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>一覧を読み取り中…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Check the files</source>
        <translation>ファイルを確認</translation>
    </message>
    <message>
        <source>Stops the check. Nothing is changed.</source>
        <translation>確認を停止します。何も変更されません。</translation>
    </message>
    <message>
        <source>Reads every weight and builds the networks. Takes seconds to minutes, by the model's size.</source>
        <translation>すべての重みを読み取り、ネットワークを構築します。モデルのサイズに応じて数秒から数分かかります。</translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation>モデルのフォルダー</translation>
    </message>
    <message>
        <source>This model is in the list already.</source>
        <translation>このモデルは既に一覧にあります。</translation>
    </message>
    <message>
        <source>Looking into the folder…</source>
        <translation>フォルダーを調べています…</translation>
    </message>
    <message>
        <source>The folder %1 was not added: %2</source>
        <translation>フォルダー %1 は追加されませんでした: %2</translation>
    </message>
    <message>
        <source>Choose the folder that holds config.yaml and the weights.</source>
        <translation>config.yaml と重みがあるフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The model %1 was added.</source>
        <translation>モデル %1 を追加しました。</translation>
    </message>
    <message>
        <source>Its licence does not apply in: %1.</source>
        <translation>このモデルのライセンスは次の地域では適用されません: %1。</translation>
    </message>
    <message>
        <source>The model %1 was removed from the list.</source>
        <translation>モデル %1 を一覧から削除しました。</translation>
    </message>
    <message>
        <source>Its files are still in %1.</source>
        <translation>ファイルは %1 に残っています。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>The check found a fault: %1</source>
        <translation>確認で問題が見つかりました: %1</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>確認を停止しました。</translation>
    </message>
</context>
<context>
    <name>vecset::ModelTable</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>ディスク上</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>機能</translation>
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
        <translation>内蔵</translation>
    </message>
    <message>
        <source>added</source>
        <translation>追加済み</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>使用不可</translation>
    </message>
    <message>
        <source>several views</source>
        <translation>複数ビュー</translation>
    </message>
    <message>
        <source>one view</source>
        <translation>単一ビュー</translation>
    </message>
    <message>
        <source>few steps</source>
        <translation>少ステップ</translation>
    </message>
    <message>
        <source>one pass per step</source>
        <translation>1 ステップ 1 回実行</translation>
    </message>
    <message>
        <source>encodes meshes</source>
        <translation>メッシュのエンコード</translation>
    </message>
</context>
<context>
    <name>vecset::NoteList</name>
    <message>
        <source>Notes about the picture</source>
        <translation>画像に関する注意</translation>
    </message>
</context>
<context>
    <name>vecset::NoticeBar</name>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>vecset::NoticeRow</name>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n 回)</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss this message.</source>
        <translation>このメッセージを閉じます。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>vecset::PictureSlot</name>
    <message>
        <source>The picture has no transparent background.</source>
        <translation>画像に透明な背景がありません。</translation>
    </message>
    <message>
        <source>Choose the matte “Automatic”, which removes the background.</source>
        <translation>背景を除去するマット「自動」を選択してください。</translation>
    </message>
    <message>
        <source>No object could be told from the background.</source>
        <translation>物体を背景から区別できませんでした。</translation>
    </message>
    <message>
        <source>Use a picture where the object stands out from a plain ground, cut it out (PNG with transparency), or choose the matte “Keep the whole picture”.</source>
        <translation>無地の背景から物体が際立つ画像を使用するか、物体を切り抜く (透明度付き PNG) か、マット「画像全体を残す」を選択してください。</translation>
    </message>
</context>
<context>
    <name>vecset::PictureView</name>
    <message>
        <source>Drop a picture here</source>
        <translation>ここに画像をドロップ</translation>
    </message>
    <message>
        <source>One object, seen whole. Or paste one, or pick a sample below.</source>
        <translation>全体が写った 1 つの物体の画像を使います。貼り付けるか、下のサンプルから選択することもできます。</translation>
    </message>
    <message>
        <source>Open picture…</source>
        <translation>画像を開く…</translation>
    </message>
    <message>
        <source>Choose one or several picture files (PNG, JPEG, WebP, TIFF, BMP).</source>
        <translation>1 つまたは複数の画像ファイル (PNG、JPEG、WebP、TIFF、BMP) を選択します。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>The picture that the mesh is made from.</source>
        <translation>メッシュの生成元の画像です。</translation>
    </message>
    <message>
        <source>Hold the mouse button or the space bar to switch between the picture and the matte. Double-click to open another picture.</source>
        <translation>マウスボタンまたはスペースキーを押している間、画像とマットを切り替えます。ダブルクリックで別の画像を開きます。</translation>
    </message>
</context>
<context>
    <name>vecset::ProgressButton</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stop this run. The model stays loaded, nothing else is lost.</source>
        <translation>この実行を停止します。モデルは読み込まれたままで、ほかに失われるものはありません。</translation>
    </message>
    <message>
        <source>%1 percent done. %2</source>
        <translation>%1 パーセント完了。%2</translation>
    </message>
</context>
<context>
    <name>vecset::QueuePanel</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Cancel this job</source>
        <translation>このジョブをキャンセル</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 をキャンセル</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>待機中のジョブはありません</translation>
    </message>
    <message>
        <source>Generate again while a job runs, or drop several pictures at once: they queue up here.</source>
        <translation>ジョブの実行中に再度生成するか、複数の画像を一度にドロップすると、ここにキューとして並びます。</translation>
    </message>
</context>
<context>
    <name>vecset::RecentFiles</name>
    <message>
        <source>Clear this list</source>
        <translation>この一覧をクリア</translation>
    </message>
</context>
<context>
    <name>vecset::SamplesStrip</name>
    <message>
        <source>%1: open this sample picture (public domain).</source>
        <translation>%1: このサンプル画像 (パブリックドメイン) を開きます。</translation>
    </message>
</context>
<context>
    <name>vecset::SamplingSection</name>
    <message>
        <source>%1 million parameters, about %2 of memory while generating.</source>
        <translation>パラメーター数 %1 M (百万)、生成時のメモリ約 %2。</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>モデルがインストールされていません</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>先にモデルを選択してください。</translation>
    </message>
    <message>
        <source>The full model with fewer steps: for looking for a good picture and seed.</source>
        <translation>完全版モデルをより少ないステップで使います。良い画像とシードを探すのに適しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n ステップ</numerusform>
        </translation>
    </message>
    <message>
        <source>guidance %1</source>
        <translation>ガイダンス %1</translation>
    </message>
    <message numerus="yes">
        <source>%n network pass(es)</source>
        <translation>
            <numerusform>ネットワーク実行 %n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>The network that makes the shape. The first run with another model loads it first.</source>
        <translation>形状を生成するネットワークです。別のモデルに切り替えると、最初の実行時に読み込みます。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation>ターボ</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>Your own steps and guidance, as set below.</source>
        <translation>下で設定したステップとガイダンスを使用します。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>How often the network refines the shape. Time grows in proportion; beyond the model's usual number little is gained. Double-click the name for the usual number.</source>
        <translation>ネットワークが形状を精緻化する回数です。時間は回数に比例して増え、モデルの通常の回数を超えてもほとんど向上しません。名前をダブルクリックすると通常の回数になります。</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>How closely the shape follows the picture. High values make it harsh; 1 switches guidance off and halves the time where it runs as a second pass.</source>
        <translation>形状が画像にどれだけ忠実に従うかを指定します。値が高いと形状が荒くなります。1 にするとガイダンスがオフになり、ガイダンスを 2 回目の実行として処理するモデルでは時間が半分になります。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Same seed, same settings, same shape. Unlocked, every run takes a new one.</source>
        <translation>シードと設定が同じなら、形状も同じです。固定しない場合は、実行ごとに新しいシードを使います。</translation>
    </message>
    <message>
        <source>Show the shape forming</source>
        <translation>形状の生成過程を表示</translation>
    </message>
    <message>
        <source>Coarse previews in the viewport while sampling. Costs at most a tenth of the time.</source>
        <translation>サンプリング中に粗いプレビューをビューポートに表示します。追加の時間は最大でも 1 割です。</translation>
    </message>
    <message>
        <source>The distilled model %1.</source>
        <translation>蒸留モデル %1 です。</translation>
    </message>
    <message>
        <source>%1, distilled from %2.</source>
        <translation>%2 から蒸留された %1 です。</translation>
    </message>
    <message>
        <source>From noise to shape in one go: the fastest there is.</source>
        <translation>ノイズから形状まで一度で作ります。最も速い設定です。</translation>
    </message>
    <message>
        <source>In the few steps that it was made for.</source>
        <translation>このモデルが想定する少ないステップ数で作ります。</translation>
    </message>
    <message>
        <source>The full model %1 as its makers recommend it.</source>
        <translation>フルモデル %1 を、作者の推奨どおりに使います。</translation>
    </message>
    <message>
        <source>1 step</source>
        <comment>preset</comment>
        <translation>1 ステップ</translation>
    </message>
</context>
<context>
    <name>vecset::SeedField</name>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>The number that chooses the starting noise. The same picture, settings and seed give the same shape.</source>
        <translation>開始ノイズを決める数値です。画像、設定、シードが同じなら、同じ形状になります。</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>新しいシードを生成</translation>
    </message>
    <message>
        <source>Roll a new seed.</source>
        <translation>新しいシードを生成します。</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>シードを固定</translation>
    </message>
    <message>
        <source>The seed is kept: every run starts from the same noise. Press to roll a new one for each run.</source>
        <translation>シードは固定されています。すべての実行が同じノイズから始まります。押すと、実行ごとに新しいシードを生成します。</translation>
    </message>
    <message>
        <source>Every run rolls a new seed. Press to keep this one.</source>
        <translation>実行ごとに新しいシードを生成します。押すと、現在のシードを固定します。</translation>
    </message>
</context>
<context>
    <name>vecset::SettingEditor</name>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選択</translation>
    </message>
</context>
<context>
    <name>vecset::SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>既定値に戻す</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>既定値に戻す: %1</translation>
    </message>
    <message>
        <source>Counts from the next start of the program.</source>
        <translation>次回のプログラム起動時から有効になります。</translation>
    </message>
    <message>
        <source>Counts from the next time a model is loaded.</source>
        <translation>次回のモデル読み込み時から有効になります。</translation>
    </message>
</context>
<context>
    <name>vecset::Settings</name>
    <message numerus="yes">
        <source>%n setting(s) had a value that cannot be used; the default is used instead: %1.</source>
        <translation>
            <numerusform>%n 件の設定に使用できない値があったため、代わりに既定値を使用します: %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vecset::SettingsDialog</name>
    <message>
        <source>The settings count until the program ends, but are not saved.</source>
        <translation>設定はプログラムが終了するまで有効ですが、保存されません。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Shows the settings of all categories that contain this text.</source>
        <translation>すべてのカテゴリから、このテキストを含む設定を表示します。</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>カテゴリ</translation>
    </message>
    <message>
        <source>No setting contains this text.</source>
        <translation>このテキストを含む設定はありません。</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Brings every setting back to its default. It can be undone.</source>
        <translation>すべての設定を既定値に戻します。この操作は元に戻せます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Every setting has its default already.</source>
        <translation>すべての設定は既に既定値です。</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) went back to the default.</source>
        <translation>
            <numerusform>%n 件の設定を既定値に戻しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>vecset::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>名前またはキーで検索</translation>
    </message>
    <message>
        <source>Shows only the shortcuts whose name or keys contain this text.</source>
        <translation>名前またはキーにこのテキストを含むショートカットだけを表示します。</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>テキストとしてコピー</translation>
    </message>
    <message>
        <source>Copies what is shown, one shortcut a line, to print or to keep.</source>
        <translation>表示中の内容を 1 行に 1 つのショートカットとしてコピーします。印刷や保存に使えます。</translation>
    </message>
    <message>
        <source>No shortcut matches.</source>
        <translation>一致するショートカットがありません。</translation>
    </message>
</context>
<context>
    <name>vecset::SideCaption</name>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>Reading the mesh …</source>
        <translation>メッシュを読み取り中…</translation>
    </message>
    <message>
        <source>Watertight: every edge has two faces</source>
        <translation>水密: すべてのエッジが 2 つの面に接しています</translation>
    </message>
    <message>
        <source>The surface has open edges</source>
        <translation>表面に開いたエッジがあります</translation>
    </message>
</context>
<context>
    <name>vecset::SplitHandle</name>
    <message>
        <source>Border of the wipe</source>
        <translation>ワイプの境界</translation>
    </message>
    <message>
        <source>Drag to uncover the other mesh. The arrow keys move it too, a double click centres it.</source>
        <translation>ドラッグするともう一方のメッシュが現れます。矢印キーでも動かせ、ダブルクリックで中央に戻ります。</translation>
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
            <numerusform>%n 件待機中</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Memory that the program uses at the moment</source>
        <translation>プログラムが現在使用しているメモリ</translation>
    </message>
    <message>
        <source>Where the networks run, and in which number format</source>
        <translation>ネットワークの実行場所と数値形式</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings: open the log</source>
        <translation>
            <numerusform>警告 %n 件: ログを開く</numerusform>
        </translation>
    </message>
    <message>
        <source>No warnings: open the log</source>
        <translation>警告なし: ログを開く</translation>
    </message>
</context>
<context>
    <name>vecset::StillCanvas</name>
    <message>
        <source>Still pictures of the mesh</source>
        <translation>メッシュの静止画</translation>
    </message>
    <message>
        <source>Still pictures instead of a live 3D view. %1 Generating, comparing and exporting work as usual; drag to turn the mesh. To get the live view, install or update the graphics driver.</source>
        <translation>リアルタイムの 3D ビューの代わりに静止画を表示しています。%1 生成、比較、エクスポートは通常どおり使えます。ドラッグするとメッシュが回転します。リアルタイムのビューを使うには、グラフィックスドライバーをインストールまたは更新してください。</translation>
    </message>
</context>
<context>
    <name>vecset::StudioActions</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ツール(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open pictures…</source>
        <translation>画像を開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open one picture, or several as a queue</source>
        <translation>1 つの画像、またはキューとして複数の画像を開く</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>画像を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Take the picture from the clipboard</source>
        <translation>クリップボードから画像を取り込む</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the shape to a file and check it</source>
        <translation>形状をファイルに書き出して確認</translation>
    </message>
    <message>
        <source>&amp;Save view as picture…</source>
        <translation>ビューを画像として保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save what the viewport shows, with a transparent background</source>
        <translation>ビューポートの表示内容を透明な背景で保存</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the program; the session is kept</source>
        <translation>プログラムを閉じる (セッションは保持されます)</translation>
    </message>
    <message>
        <source>&amp;Undo mesh change</source>
        <translation>メッシュの変更を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change of resolution, decoder or clean-up</source>
        <translation>解像度、デコーダー、クリーンアップの最後の変更を取り消す</translation>
    </message>
    <message>
        <source>&amp;Redo mesh change</source>
        <translation>メッシュの変更をやり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Apply the mesh change again</source>
        <translation>メッシュの変更をもう一度適用</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>Look, language, history, device</source>
        <translation>外観、言語、履歴、デバイス</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全画面表示(&amp;F)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>画面全体を使用</translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation>パネルをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>すべてのパネルを最初の位置に戻す</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>ログを表示(&amp;L)</translation>
    </message>
    <message>
        <source>What the program did, with warnings</source>
        <translation>プログラムの動作と警告</translation>
    </message>
    <message>
        <source>Make a shape of the picture; while one is made, the next waits in the queue</source>
        <translation>画像から形状を作成 (作成中の場合、次のジョブはキューで待機します)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Stop the running job; the model stays loaded</source>
        <translation>実行中のジョブを停止 (モデルは読み込まれたままです)</translation>
    </message>
    <message>
        <source>Cancel &amp;all</source>
        <translation>すべてキャンセル(&amp;A)</translation>
    </message>
    <message>
        <source>Stop the running job and empty the queue</source>
        <translation>実行中のジョブを停止してキューを空にする</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>新しいシード(&amp;N)</translation>
    </message>
    <message>
        <source>Roll another seed and generate</source>
        <translation>別のシードを選んで生成</translation>
    </message>
    <message>
        <source>Compare two &amp;results</source>
        <translation>2 つの結果を比較(&amp;R)</translation>
    </message>
    <message>
        <source>Show the two results selected in the history side by side</source>
        <translation>履歴で選択した 2 つの結果を並べて表示</translation>
    </message>
    <message>
        <source>C&amp;lose comparison</source>
        <translation>比較を閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>Back to the single view</source>
        <translation>単一ビューに戻る</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>モデル(&amp;M)…</translation>
    </message>
    <message>
        <source>Models on this machine: size, memory need, licence; add a folder</source>
        <translation>このマシンのモデル: サイズ、必要メモリ、ライセンス、フォルダーの追加</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>All shortcuts on one sheet</source>
        <translation>すべてのショートカットの一覧</translation>
    </message>
    <message>
        <source>&amp;System information</source>
        <translation>システム情報(&amp;S)</translation>
    </message>
    <message>
        <source>Machine, libraries, graphics, folders</source>
        <translation>マシン、ライブラリ、グラフィックス、フォルダー</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>診断情報をコピー(&amp;D)</translation>
    </message>
    <message>
        <source>System information and the end of the log, for a report</source>
        <translation>報告用のシステム情報とログの末尾</translation>
    </message>
    <message>
        <source>&amp;About Vecset Studio</source>
        <translation>Vecset Studio について(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licences, credits</source>
        <translation>バージョン、ライセンス、クレジット</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>tool bar</comment>
        <translation>開く</translation>
    </message>
    <message>
        <source>Paste</source>
        <comment>tool bar</comment>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Generate</source>
        <comment>tool bar</comment>
        <translation>生成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>tool bar</comment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>tool bar</comment>
        <translation>比較</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>tool bar</comment>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Compare &amp;teacher and student</source>
        <translation>教師と生徒を比較(&amp;T)</translation>
    </message>
    <message>
        <source>Run the model and its teacher or student on the same matte, seed and noise, side by side</source>
        <translation>モデルとその教師または生徒を、同じマット・シード・ノイズで実行して並べる</translation>
    </message>
    <message>
        <source>Compare two &amp;step counts</source>
        <translation>2 つのステップ数を比較(&amp;S)</translation>
    </message>
    <message>
        <source>Run the model twice on the same matte, seed and noise, once with a tenth or ten times of the steps</source>
        <translation>同じマット・シード・ノイズでモデルを 2 回実行します。1 回はステップ数を 10 分の 1 または 10 倍にします</translation>
    </message>
</context>
<context>
    <name>vecset::StudioSession</name>
    <message>
        <source>Preview after step %1 of %2</source>
        <translation>ステップ %1 / %2 後のプレビュー</translation>
    </message>
    <message>
        <source>Coarse preview</source>
        <translation>粗いプレビュー</translation>
    </message>
    <message>
        <source>The result is shown but not saved: %1</source>
        <translation>結果は表示されていますが、保存されていません: %1</translation>
    </message>
    <message>
        <source>The new mesh is shown but not saved: %1</source>
        <translation>新しいメッシュは表示されていますが、保存されていません: %1</translation>
    </message>
</context>
<context>
    <name>vecset::SystemInfoDialog</name>
    <message>
        <source>System information</source>
        <translation>システム情報</translation>
    </message>
    <message>
        <source>Put this into a problem report. Your home folder is written as ~.</source>
        <translation>問題の報告に貼り付けてください。ホームフォルダーは ~ と表記されます。</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>診断情報をコピー</translation>
    </message>
    <message numerus="yes">
        <source>Copies these facts and the last %n line(s) of the log.</source>
        <translation>
            <numerusform>これらの情報とログの最後の %n 行をコピーします。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied. Paste it into your report.</source>
        <translation>コピーしました。報告に貼り付けてください。</translation>
    </message>
</context>
<context>
    <name>vecset::ViewSlotsBar</name>
    <message>
        <source>Front</source>
        <translation>前面</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>The object from the front. Drop its picture here; Delete removes it.</source>
        <translation>正面から見た物体です。ここに画像をドロップします。Delete で削除します。</translation>
    </message>
    <message>
        <source>The object's left side, as seen from there. Optional; more views give a truer shape.</source>
        <translation>左側から見た物体の左側面です。省略できますが、ビューが多いほど正確な形状になります。</translation>
    </message>
    <message>
        <source>The object from behind. Optional; more views give a truer shape.</source>
        <translation>後ろから見た物体です。省略できますが、ビューが多いほど正確な形状になります。</translation>
    </message>
    <message>
        <source>The object's right side, as seen from there. Optional; more views give a truer shape.</source>
        <translation>右側から見た物体の右側面です。省略できますが、ビューが多いほど正確な形状になります。</translation>
    </message>
</context>
<context>
    <name>vecset::ViewTile</name>
    <message>
        <source>Remove this view</source>
        <translation>このビューを削除</translation>
    </message>
</context>
<context>
    <name>vecset::ViewportPanel</name>
    <message>
        <source>Write the shape to a GLB, OBJ, FBX, STL, PLY or 3MF file and check it</source>
        <translation>形状を GLB、OBJ、FBX、STL、PLY、3MF のいずれかのファイルに書き出して確認</translation>
    </message>
    <message>
        <source>There is no shape yet: generate one first</source>
        <translation>形状がまだありません。先に生成してください</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln 面</numerusform>
        </translation>
    </message>
    <message>
        <source>Watertight: every edge has two faces</source>
        <translation>水密: すべてのエッジが 2 つの面に接しています</translation>
    </message>
    <message>
        <source>The surface has open edges</source>
        <translation>表面に開いたエッジがあります</translation>
    </message>
    <message>
        <source>&amp;Wireframe</source>
        <translation>ワイヤーフレーム(&amp;W)</translation>
    </message>
    <message>
        <source>Draw the edges over the surface; turning the view gets slower</source>
        <translation>表面にエッジを重ねて描画 (ビューの回転は遅くなります)</translation>
    </message>
    <message>
        <source>&amp;Flat shading</source>
        <translation>フラットシェーディング(&amp;F)</translation>
    </message>
    <message>
        <source>Show the facets instead of smooth normals</source>
        <translation>滑らかな法線の代わりに個々の面を表示</translation>
    </message>
    <message>
        <source>Mark &amp;back faces</source>
        <translation>裏面を強調表示(&amp;B)</translation>
    </message>
    <message>
        <source>Colour the inside of the surface</source>
        <translation>表面の内側を色分け</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>グリッド(&amp;G)</translation>
    </message>
    <message>
        <source>Show the ground grid with its unit</source>
        <translation>地面のグリッドを単位とともに表示</translation>
    </message>
    <message>
        <source>&amp;Axes</source>
        <translation>座標軸(&amp;A)</translation>
    </message>
    <message>
        <source>Show the directions x, y and z</source>
        <translation>x、y、z の方向を表示</translation>
    </message>
    <message>
        <source>&amp;Orthographic</source>
        <translation>平行投影(&amp;O)</translation>
    </message>
    <message>
        <source>Draw without perspective</source>
        <translation>遠近感なしで描画</translation>
    </message>
    <message>
        <source>&amp;Turntable</source>
        <translation>ターンテーブル(&amp;T)</translation>
    </message>
    <message>
        <source>Turn the shape slowly</source>
        <translation>形状をゆっくり回転</translation>
    </message>
    <message>
        <source>F&amp;rame the shape</source>
        <translation>形状を全体表示(&amp;R)</translation>
    </message>
    <message>
        <source>Bring the whole shape into view</source>
        <translation>形状全体をビューに収める</translation>
    </message>
    <message>
        <source>Fro&amp;nt view</source>
        <translation>前面ビュー(&amp;N)</translation>
    </message>
    <message>
        <source>Look from the front</source>
        <translation>前から見る</translation>
    </message>
    <message>
        <source>R&amp;ight view</source>
        <translation>右面ビュー(&amp;I)</translation>
    </message>
    <message>
        <source>Look from the right</source>
        <translation>右から見る</translation>
    </message>
    <message>
        <source>To&amp;p view</source>
        <translation>上面ビュー(&amp;P)</translation>
    </message>
    <message>
        <source>Look from above</source>
        <translation>上から見る</translation>
    </message>
    <message>
        <source>Reset the &amp;camera</source>
        <translation>カメラをリセット(&amp;C)</translation>
    </message>
    <message>
        <source>Back to the three-quarter view from the front</source>
        <translation>斜め前からのビューに戻す</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the shape to a file and check it</source>
        <translation>形状をファイルに書き出して確認</translation>
    </message>
    <message>
        <source>Studio light on clay</source>
        <translation>クレイにスタジオ照明</translation>
    </message>
    <message>
        <source>Matcap: light fixed to the camera</source>
        <translation>MatCap: カメラに固定された光</translation>
    </message>
    <message>
        <source>Colours show the direction of the surface</source>
        <translation>色で表面の向きを表示</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>シェーディング</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Drop a picture of one object</source>
        <translation>1 つの物体の画像をドロップ</translation>
    </message>
    <message>
        <source>Or open or paste one, or pick a sample on the left. Then press Generate: the shape appears here.</source>
        <translation>画像を開く、貼り付ける、または左のサンプルから選ぶこともできます。その後「生成」を押すと、ここに形状が表示されます。</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>サンプルを試す</translation>
    </message>
    <message>
        <source>Loads a sample picture and makes a shape of it</source>
        <translation>サンプル画像を読み込んで形状を作成</translation>
    </message>
</context>
</TS>
