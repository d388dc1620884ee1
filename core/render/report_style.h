#pragma once

namespace vecset {

/// The style sheet of a report. Paper is always light; screens follow the reader's preference.
inline constexpr const char* kReportStyle = R"css(
:root { --page: #f6f6f8; --card: #ffffff; --line: #dcdee3; --text: #17181c; --muted: #5c626d; --accent: #2f5fd0; --stage: #eef0f4;
  color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --page: #121317; --card: #1c1e23; --line: #33363e; --text: #eceef2; --muted: #a2a8b4;
  --accent: #8fb0ff; --stage: #24272d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 32px 20px 48px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; font-weight: 650; overflow-wrap: anywhere; }
h1 span { color: var(--muted); font-weight: 400; }
h2 { font-size: 13px; font-weight: 600; letter-spacing: .04em; color: var(--muted); margin: 0 0 12px; }
p { margin: 0; }
.muted, figcaption, footer { color: var(--muted); }
.head { display: flex; gap: 20px; align-items: center; margin-bottom: 24px; }
.head > div { flex: 1; min-width: 0; }
.head img { width: 112px; height: 112px; object-fit: contain; background: var(--stage); border-radius: 10px; flex: none; }
.headline { font-size: 19px; color: var(--accent); font-weight: 600; margin-top: 8px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 18px 20px; margin-bottom: 16px; break-inside: avoid; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px; }
figure { margin: 0; min-width: 0; }
figure img, .wipe { width: 100%; border-radius: 8px; background: var(--stage); display: block; }
figcaption { margin-top: 8px; overflow-wrap: anywhere; }
figcaption b { color: var(--text); }
.letter { display: inline-block; min-width: 22px; text-align: center; border-radius: 6px; background: var(--accent); color: var(--card);
  font-weight: 600; margin-right: 6px; }
.bars { margin-bottom: 14px; }
.row { display: flex; gap: 10px; align-items: center; color: var(--muted); } .track { flex: 1; }
.bar { display: flex; height: 14px; border-radius: 4px; overflow: hidden; margin: 6px 0; background: var(--muted); min-width: 2px;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.bar i { display: block; height: 100%; }
.swatch { display: inline-block; width: 10px; height: 10px; border-radius: 3px; margin-right: 8px; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: 5px 0 5px 16px; border-top: 1px solid var(--line); vertical-align: top; }
th:first-child, td:first-child { text-align: left; padding-left: 0; color: var(--muted); font-weight: 400; }
.two { table-layout: fixed; min-width: 420px; } .two th:first-child { width: 40%; } .two th:last-child { width: 14%; }
thead th { border-top: 0; color: var(--muted); font-weight: 600; }
td.good { font-weight: 600; }
.legend { margin-top: 14px; }
.legend .scale { height: 12px; border-radius: 4px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.legend .ticks { display: flex; justify-content: space-between; color: var(--muted); font-size: 13px; margin-top: 4px;
  font-variant-numeric: tabular-nums; }
.wipe { position: relative; max-width: 640px; margin: 0 auto; aspect-ratio: 1; overflow: hidden; }
.wipe img { position: absolute; inset: 0; width: 100%; height: 100%; }
.wipe .over { clip-path: inset(0 0 0 var(--at, 50%)); background: var(--stage); }
.wipe .edge { position: absolute; top: 0; bottom: 0; left: var(--at, 50%); width: 2px; margin-left: -1px; background: var(--accent); }
.wipe + input { display: block; width: 100%; max-width: 640px; margin: 10px auto 0; accent-color: var(--accent); }
footer { font-size: 13px; margin-top: 24px; }
@media (max-width: 640px) { .pair { grid-template-columns: 1fr; } }
@media print {
  :root { --page: #fff; --card: #fff; --line: #ccc; --text: #000; --muted: #444; --accent: #234a9f; --stage: #f2f3f5; color-scheme: light; }
  body { font-size: 11px; } main { max-width: none; padding: 0; } h1 { font-size: 19px; } .headline { font-size: 14px; }
  .card { padding: 10px 12px; margin-bottom: 10px; } .screen { display: none; } th, td { padding-top: 2px; padding-bottom: 2px; }
  .head img { width: 80px; height: 80px; } .pair figure img { max-height: 300px; object-fit: contain; }
  figure img { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

} // namespace vecset
