<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Duizhao</source>
        <translation>關於對照</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Reads saved news in English and Chinese side by side. Translations are made on this computer; nothing leaves it.</source>
        <translation>英漢對照閱讀儲存下來的新聞。翻譯在這臺電腦上完成，什麼都不會傳出去。</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>Another address that has the packs</source>
        <translation>另一個有語言包的地址</translation>
    </message>
    <message>
        <source>Download from there</source>
        <translation>從那裡下載</translation>
    </message>
    <message>
        <source>On another computer…</source>
        <translation>用另一臺電腦…</translation>
    </message>
</context>
<context>
    <name>Aloud</name>
    <message>
        <source>This system has no voice. On Linux, install espeak-ng.</source>
        <translation>系統沒有可用的語音。在 Linux 上請安裝 espeak-ng。</translation>
    </message>
    <message>
        <source>From here on nothing is translated yet.</source>
        <translation>從這裡起還沒有譯文。</translation>
    </message>
    <message>
        <source>The voice fell silent. Is there a sound device, and a voice?</source>
        <translation>語音中斷了。請檢查音訊裝置和語音是否可用。</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>on</source>
        <translation>開</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>Everything is translated.</source>
        <translation>已全部譯完。</translation>
    </message>
    <message>
        <source>Removed: {mark}</source>
        <translation>已刪除：{mark}</translation>
    </message>
</context>
<context>
    <name>ArrangeButton</name>
    <message>
        <source>Newest on the shelf first</source>
        <translation>最近加入的在前</translation>
    </message>
    <message>
        <source>Newest article first</source>
        <translation>最新的文章在前</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按標題</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按來源</translation>
    </message>
    <message>
        <source>Every language</source>
        <translation>全部語言</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>只看英文</translation>
    </message>
    <message>
        <source>Chinese only</source>
        <translation>只看中文</translation>
    </message>
    <message>
        <source>Every tag</source>
        <translation>全部標籤</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>只看未讀</translation>
    </message>
    <message>
        <source>This book only</source>
        <translation>只看這本書</translation>
    </message>
    <message>
        <source>Sort and filter</source>
        <translation>排序與篩選</translation>
    </message>
</context>
<context>
    <name>Chapters</name>
    <message>
        <source>Next chapter: {title}</source>
        <translation>下一章：{title}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>What do you want to do or read?</source>
        <translation>想做什麼，或讀什麼？</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>譯文</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>幫助</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>Add a folder to the shelf…</source>
        <translation>把資料夾放上書架…</translation>
    </message>
    <message>
        <source>Open its translation beside it…</source>
        <translation>將譯文並排開啟…</translation>
    </message>
    <message>
        <source>Close that translation</source>
        <translation>關閉該譯文</translation>
    </message>
    <message>
        <source>Other texts of this article…</source>
        <translation>本文的其他文本…</translation>
    </message>
    <message>
        <source>Close the article</source>
        <translation>關閉文章</translation>
    </message>
    <message>
        <source>Save a bilingual copy…</source>
        <translation>另存雙語副本…</translation>
    </message>
    <message>
        <source>Export my translation…</source>
        <translation>匯出我的譯文…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存為 PDF…</translation>
    </message>
    <message>
        <source>Export this article&apos;s marks…</source>
        <translation>匯出本文標記…</translation>
    </message>
    <message>
        <source>Export all marks…</source>
        <translation>匯出全部標記…</translation>
    </message>
    <message>
        <source>Import marks…</source>
        <translation>匯入標記…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢復備份…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy the other language</source>
        <translation>複製另一種語言</translation>
    </message>
    <message>
        <source>Copy both languages</source>
        <translation>複製雙語</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文中尋找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>尋找下一個</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>尋找上一個</translation>
    </message>
    <message>
        <source>Search articles and notes</source>
        <translation>搜尋文章和筆記</translation>
    </message>
    <message>
        <source>Next layout</source>
        <translation>換一種版式</translation>
    </message>
    <message>
        <source>Show or hide the translation</source>
        <translation>顯示或隱藏譯文</translation>
    </message>
    <message>
        <source>Self-test: shown, dimmed, blurred, hidden</source>
        <translation>自測：顯示、變淡、模糊、隱藏</translation>
    </message>
    <message>
        <source>Pinyin above the characters</source>
        <translation>漢字上方注拼音</translation>
    </message>
    <message>
        <source>Caret browsing</source>
        <translation>游標瀏覽</translation>
    </message>
    <message>
        <source>Not part of the article</source>
        <translation>不屬於正文</translation>
    </message>
    <message>
        <source>Copy with the source</source>
        <translation>複製並附出處</translation>
    </message>
    <message>
        <source>Part of the article</source>
        <translation>屬於正文</translation>
    </message>
    <message>
        <source>What is left out on this site…</source>
        <translation>本站略去了什麼…</translation>
    </message>
    <message>
        <source>Original in the other script (简 ⇄ 繁)</source>
        <translation>原文簡繁轉換</translation>
    </message>
    <message>
        <source>Whole page, or its article alone</source>
        <translation>整頁，或只看正文</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>恢復大小</translation>
    </message>
    <message>
        <source>Next paper colour</source>
        <translation>換一種紙色</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>書架</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>視窗的下一部分</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全螢幕</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>下一段</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>上一段</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>The sentence&apos;s other side</source>
        <translation>跳到這一句的另一種語言</translation>
    </message>
    <message>
        <source>Table of contents…</source>
        <translation>目錄…</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>下一章</translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation>上一章</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗讀</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>下一處標記</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>上一處標記</translation>
    </message>
    <message>
        <source>Bookmark here</source>
        <translation>在此加書籤</translation>
    </message>
    <message>
        <source>Bookmark the article</source>
        <translation>收藏這篇文章</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>螢光標記</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黃色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Mark&apos;s end: a word on</source>
        <translation>標記一端：向後一個詞</translation>
    </message>
    <message>
        <source>Mark&apos;s end: a word back</source>
        <translation>標記一端：向前一個詞</translation>
    </message>
    <message>
        <source>Mark&apos;s end: a character on</source>
        <translation>標記一端：向後一個字</translation>
    </message>
    <message>
        <source>Mark&apos;s end: a character back</source>
        <translation>標記一端：向前一個字</translation>
    </message>
    <message>
        <source>Mark&apos;s other end</source>
        <translation>標記的另一端</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>寫筆記</translation>
    </message>
    <message>
        <source>Write a note on the article</source>
        <translation>給全文寫筆記</translation>
    </message>
    <message>
        <source>Find a note or mark…</source>
        <translation>查詢筆記和標記…</translation>
    </message>
    <message>
        <source>Notes of all articles, or of this one</source>
        <translation>切換：全部文章的筆記／本文的筆記</translation>
    </message>
    <message>
        <source>Look up the word</source>
        <translation>查詞</translation>
    </message>
    <message>
        <source>Save the word</source>
        <translation>存為生詞</translation>
    </message>
    <message>
        <source>Saved words…</source>
        <translation>生詞本…</translation>
    </message>
    <message>
        <source>Review saved words…</source>
        <translation>複習生詞…</translation>
    </message>
    <message>
        <source>Show the paragraph&apos;s other side</source>
        <translation>檢視這一段的另一種語言</translation>
    </message>
    <message>
        <source>Correct the sentence</source>
        <translation>改正這一句</translation>
    </message>
    <message>
        <source>Show the machine&apos;s wording</source>
        <translation>顯示機器原來的譯文</translation>
    </message>
    <message>
        <source>Back to the machine&apos;s wording</source>
        <translation>恢復機器的譯文</translation>
    </message>
    <message>
        <source>Translate the paragraph, or leave it</source>
        <translation>翻譯這一段，或保留原文</translation>
    </message>
    <message>
        <source>Always translate it as…</source>
        <translation>總是譯為…</translation>
    </message>
    <message>
        <source>Translate now</source>
        <translation>開始翻譯</translation>
    </message>
    <message>
        <source>Stop, or close</source>
        <translation>停止，或關閉</translation>
    </message>
    <message>
        <source>Language packs…</source>
        <translation>語言包…</translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation>術語表…</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation>主選單</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快捷鍵</translation>
    </message>
    <message>
        <source>Copy details for a report</source>
        <translation>複製用於報告問題的詳情</translation>
    </message>
    <message>
        <source>Open the folder of library and log</source>
        <translation>開啟資料庫和日誌所在的資料夾</translation>
    </message>
    <message>
        <source>About Duizhao</source>
        <translation>關於對照</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>This article has no headings.</source>
        <translation>這篇文章沒有小標題。</translation>
    </message>
</context>
<context>
    <name>ContentsDialog</name>
    <message>
        <source>Table of contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Find a heading</source>
        <translation>查詢標題</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Go to a sentence that is translated first.</source>
        <translation>請先移到一個有譯文的句子。</translation>
    </message>
    <message>
        <source>This sentence has the machine&apos;s wording already.</source>
        <translation>這一句就是機器的譯文。</translation>
    </message>
    <message>
        <source>Not kept.</source>
        <translation>未保留。</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>繼續寫</translation>
    </message>
    <message>
        <source>Corrected.</source>
        <translation>已改正。</translation>
    </message>
    <message>
        <source>You corrected this sentence. The machine&apos;s wording is not known.</source>
        <translation>這一句由您改過；機器原來的譯文已無從查起。</translation>
    </message>
    <message>
        <source>The machine: {words}</source>
        <translation>機器譯文：{words}</translation>
    </message>
    <message>
        <source>The machine&apos;s wording is back.</source>
        <translation>已恢復機器譯文。</translation>
    </message>
</context>
<context>
    <name>DamageDialog</name>
    <message>
        <source>Damaged entries</source>
        <translation>損壞的條目</translation>
    </message>
    <message>
        <source>These entries of the library cannot be read whole. They are left as they are; a backup that has them brings them back.</source>
        <translation>資料庫中的這些條目無法完整讀取，已原樣保留；如果備份裡有，恢復備份即可找回。</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What can be read</source>
        <translation>可讀的內容</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>複製列表</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Duizhao</source>
        <translation>對照</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>「{name}」已經存在。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替換</translation>
    </message>
    <message>
        <source>Duizhao has made a mistake of its own.</source>
        <translation>「對照」程式出錯了。</translation>
    </message>
    <message>
        <source>What you marked is safe. The report below helps to mend it; it holds no text of your articles.</source>
        <translation>您的標記都在。下面的報告有助於修復問題，其中不含文章內容。</translation>
    </message>
</context>
<context>
    <name>DirectionButtons</name>
    <message>
        <source>Direction</source>
        <translation>翻譯方向</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>repeats itself</source>
        <translation>內容重複</translation>
    </message>
    <message>
        <source>longer than expected</source>
        <translation>比預期長</translation>
    </message>
    <message>
        <source>shorter than expected</source>
        <translation>比預期短</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>未譯</translation>
    </message>
    <message>
        <source>number differs</source>
        <translation>數字不符</translation>
    </message>
    <message>
        <source>name missing</source>
        <translation>缺少專名</translation>
    </message>
    <message>
        <source>no translation</source>
        <translation>沒有譯文</translation>
    </message>
    <message>
        <source>negation missing</source>
        <translation>缺少否定</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Picture not saved with the page</source>
        <translation>圖片沒有隨網頁儲存</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Articles ({patterns})</source>
        <translation>文章 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>開啟文章</translation>
    </message>
    <message>
        <source>Open the same article in the other language</source>
        <translation>開啟同一篇文章的另一語言版本</translation>
    </message>
    <message>
        <source>Add a folder to the shelf</source>
        <translation>把資料夾放上書架</translation>
    </message>
    <message>
        <source>Putting pages on the shelf…</source>
        <translation>正在把網頁放上書架…</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} 篇文章</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢復備份</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>備份 (*.sqlite)</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在恢復備份…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在儲存…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Saving {done} of {total} articles</source>
        <translation>正在儲存第 {done} 篇，共 {total} 篇</translation>
    </message>
    <message>
        <source>Reading {done} of {total} files</source>
        <translation>正在讀取第 {done} 個檔案，共 {total} 個</translation>
    </message>
    <message>
        <source>{n} new on the shelf</source>
        <translation>書架上新增 {n} 篇</translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation>哪些檔案</translation>
    </message>
    <message>
        <source>{n} could not be read as articles</source>
        <translation>{n} 個檔案讀不出文章</translation>
    </message>
    <message>
        <source>Brought back: {articles} articles, {marks} marks</source>
        <translation>已恢復 {articles} 篇文章、{marks} 個標記</translation>
    </message>
    <message>
        <source>The backup is the library now.</source>
        <translation>備份現在就是資料庫。</translation>
    </message>
    <message>
        <source>The backup is the library now; {articles} articles and {marks} marks were added to it. The former file is “{file}”.</source>
        <translation>備份現在就是資料庫，並補入了 {articles} 篇文章和 {marks} 個標記。原來的檔案是「{file}」。</translation>
    </message>
    <message>
        <source>Stopped. What was done before is kept.</source>
        <translation>已停止，之前完成的都已保留。</translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <translation>已存為「{file}」。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>顯示所在資料夾</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Every kind</source>
        <translation>全部種類</translation>
    </message>
    <message>
        <source>Every colour</source>
        <translation>全部顏色</translation>
    </message>
    <message>
        <source>Words or #tags</source>
        <translation>文字或 #標籤</translation>
    </message>
    <message>
        <source>Which marks</source>
        <translation>顯示哪些標記</translation>
    </message>
    <message>
        <source>Kind and colour</source>
        <translation>種類和顏色</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>保留此篩選</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>{n} of {count}</source>
        <translation>第 {n} 處，共 {count} 處</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>Find in both languages</source>
        <translation>在雙語中尋找</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文中尋找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一個</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Watched folders</source>
        <translation>自動收錄的資料夾</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>選擇要自動收錄的資料夾</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>{n} min</source>
        <translation>{n} 分鐘</translation>
    </message>
    <message>
        <source>Read to the end</source>
        <translation>已讀完</translation>
    </message>
    <message>
        <source>Paragraph {n} of {count}</source>
        <translation>第 {n} 段，共 {count} 段</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>還要 {n} 分鐘</translation>
    </message>
</context>
<context>
    <name>FrontPage</name>
    <message>
        <source>What you marked last</source>
        <translation>最近的標記</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation>繼續閱讀</translation>
    </message>
    <message>
        <source>Read last</source>
        <translation>最近讀完</translation>
    </message>
    <message>
        <source>New in your folders</source>
        <translation>資料夾裡的新文章</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>還沒開啟過</translation>
    </message>
</context>
<context>
    <name>GlossaryController</name>
    <message>
        <source>Reading “{file}”…</source>
        <translation>正在讀取「{file}」…</translation>
    </message>
    <message>
        <source>{n} terms imported</source>
        <translation>匯入了 {n} 條術語</translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <translation>已存為「{file}」。</translation>
    </message>
    <message>
        <source>“{term}” removed</source>
        <translation>已刪除「{term}」</translation>
    </message>
    <message>
        <source>{n} terms removed</source>
        <translation>已刪除 {n} 條術語</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>匯入 CSV</translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv *.tsv *.txt)</source>
        <translation>表格 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>匯出 CSV</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>術語表</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>“{term}” is in the list already.</source>
        <translation>「{term}」已在表中。</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>術語表</translation>
    </message>
    <message>
        <source>Find a term or its translation</source>
        <translation>查詢術語或譯法</translation>
    </message>
    <message>
        <source>No terms yet. Add one here, or select a word in an article and choose “Always translate it as…”. A CSV can be imported: terms in the first column, translations in the second.</source>
        <translation>還沒有術語。在此新增，或在文章中選中詞語，再選「總是譯為…」。也可匯入 CSV：第一列是術語，第二列是譯法。</translation>
    </message>
    <message>
        <source>A term takes your translation wherever the engine&apos;s own word for it can be found. Sentences that you corrected stay as they are.</source>
        <translation>凡能在譯文中找到引擎的譯法，都換成您的譯法。您親自改過的句子保持原樣。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>匯入 CSV…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>匯出 CSV…</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>en.md</source>
        <translation>zh_TW.md</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Parts of the guide</source>
        <translation>指南的各部分</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search articles and notes</source>
        <translation>搜尋文章和筆記</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>書架</translation>
    </message>
    <message>
        <source>Type and paper</source>
        <translation>字型與紙色</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>By %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>author’s translation</source>
        <translation>原文所附譯文</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Looking at this computer…</source>
        <translation>正在檢查這臺電腦…</translation>
    </message>
    <message>
        <source>Copied. It holds nothing that you read or wrote.</source>
        <translation>已複製，其中沒有您讀過或寫過的內容。</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Marks and lists ({patterns})</source>
        <translation>標記與清單 ({patterns})</translation>
    </message>
    <message>
        <source>Import marks</source>
        <translation>匯入標記</translation>
    </message>
    <message>
        <source>Reading “{file}”…</source>
        <translation>正在讀取「{file}」…</translation>
    </message>
    <message>
        <source>Open as an article</source>
        <translation>作為文章開啟</translation>
    </message>
    <message>
        <source>Only marks of my articles</source>
        <translation>只匯入我的文章的標記</translation>
    </message>
    <message>
        <source>Import everything</source>
        <translation>全部匯入</translation>
    </message>
    <message>
        <source>Importing marks…</source>
        <translation>正在匯入標記…</translation>
    </message>
    <message>
        <source>“{file}” is an export. Articles: {articles}. Marks: {marks}.</source>
        <translation>「{file}」是匯出檔案，有 {articles} 篇文章、{marks} 個標記。</translation>
    </message>
    <message>
        <source>Articles that are not saved here: {n}. Only their titles, addresses and marks would come onto the shelf. When you save and open such a page, it takes its place with all of that.</source>
        <translation>其中 {n} 篇沒有儲存在這裡，書架上只會出現它們的標題、網址和標記。以後儲存並開啟相應的網頁，這些內容都會歸到它名下。</translation>
    </message>
    <message>
        <source>All of these articles are on your shelf.</source>
        <translation>這些文章都在書架上。</translation>
    </message>
    <message>
        <source>Importing {done} of {total} articles</source>
        <translation>正在匯入第 {done} 篇，共 {total} 篇</translation>
    </message>
    <message>
        <source>New marks: {n}</source>
        <translation>新增 {n} 個標記</translation>
    </message>
    <message>
        <source>Articles in the list: {n}</source>
        <translation>清單中的文章：{n}</translation>
    </message>
    <message>
        <source>{n} whose words are not in the text</source>
        <translation>{n} 個標記的原文不在文中</translation>
    </message>
    <message>
        <source>Articles not saved here yet: {n}</source>
        <translation>{n} 篇文章尚未儲存在這裡</translation>
    </message>
</context>
<context>
    <name>KeptFilters</name>
    <message>
        <source>Forget this filter</source>
        <translation>不再保留此篩選</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation>保留的篩選</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>篩選的名稱</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>標籤的名稱</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>{keys} was the key of “{command}”, which now has none.</source>
        <translation>{keys} 原是「{command}」的快捷鍵，該命令現在沒有快捷鍵。</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Bookmarks</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>螢光標記</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>pages without an address</source>
        <translation>沒有網址的頁面</translation>
    </message>
    <message>
        <source>n.</source>
        <translation>名</translation>
    </message>
    <message>
        <source>v.</source>
        <translation>動</translation>
    </message>
    <message>
        <source>adj.</source>
        <translation>形</translation>
    </message>
    <message>
        <source>adv.</source>
        <translation>副</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>左右對照</translation>
    </message>
    <message>
        <source>Interleaved</source>
        <translation>逐段對照</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>譯文</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黃</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比度</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Dimmed until asked for</source>
        <translation>變淡，需要時顯示</translation>
    </message>
    <message>
        <source>Blurred until asked for</source>
        <translation>模糊，需要時顯示</translation>
    </message>
    <message>
        <source>Hidden until asked for</source>
        <translation>隱藏，需要時顯示</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黃色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Highlight, {colour}</source>
        <translation>{colour}螢光標記</translation>
    </message>
    <message>
        <source>starter pack</source>
        <translation>入門語言包</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>LayoutButtons</name>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Restore the newest backup</source>
        <translation>恢復最新的備份</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢復備份…</translation>
    </message>
    <message>
        <source>List them</source>
        <translation>列出來</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>顯示檔案位置</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>重新寫入</translation>
    </message>
    <message>
        <source>Begin a new library</source>
        <translation>新建資料庫</translation>
    </message>
    <message>
        <source>Add them to the library</source>
        <translation>加入資料庫</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>{n} marks were made while the library could not be used.</source>
        <translation>資料庫無法使用期間作了 {n} 個標記。</translation>
    </message>
    <message>
        <source>The library can be read but not written to. You see your marks; new ones are not kept.</source>
        <translation>資料庫只能讀取，不能寫入。您的標記可以看到，新的標記不會儲存。</translation>
    </message>
    <message>
        <source>You can read; what you mark now is lost when Duizhao is closed.</source>
        <translation>可以閱讀，但現在所做的標記會在關閉對照時丟失。</translation>
    </message>
    <message>
        <source>What you write now is kept in another file, to be added later.</source>
        <translation>現在寫下的內容儲存在另一個檔案裡，以後可以加入資料庫。</translation>
    </message>
    <message>
        <source>The library file is damaged.</source>
        <translation>資料庫檔案已損壞。</translation>
    </message>
    <message>
        <source>Damaged entries of the library, which cannot be shown: {n}. They are left as they are; a backup may have them whole.</source>
        <translation>資料庫中有 {n} 個條目已損壞，無法顯示。它們已原樣保留；備份裡也許有完整的。</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to.</source>
        <translation>資料庫所在的資料夾無法寫入。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁碟已滿。</translation>
    </message>
    <message>
        <source>The library file is missing. The newest backup of it: {day}.</source>
        <translation>資料庫檔案不見了。最新的備份：{day}。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>螢光標記</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>譯文</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>改過的譯文</translation>
    </message>
    <message>
        <source>Glossary term</source>
        <translation>術語</translation>
    </message>
    <message>
        <source>Saved word</source>
        <translation>生詞</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Place of a file</source>
        <translation>檔案位置</translation>
    </message>
    <message>
        <source>Language of a paragraph</source>
        <translation>段落的語言</translation>
    </message>
    <message>
        <source>What is left out of a page</source>
        <translation>頁面上略去的部分</translation>
    </message>
    <message>
        <source>Former text</source>
        <translation>以前的文本</translation>
    </message>
    <message>
        <source>Place in a book</source>
        <translation>在書中的位置</translation>
    </message>
    <message>
        <source>Simplified or traditional</source>
        <translation>簡體或繁體</translation>
    </message>
    <message>
        <source>Review of a saved word</source>
        <translation>生詞的複習記錄</translation>
    </message>
    <message>
        <source>The library was written by a newer Duizhao.</source>
        <translation>資料庫由較新版本的「對照」寫成。</translation>
    </message>
    <message>
        <source>The library file belongs to another program.</source>
        <translation>資料庫檔案屬於其他程式。</translation>
    </message>
    <message>
        <source>Another program has the library locked.</source>
        <translation>其他程式鎖定了資料庫。</translation>
    </message>
    <message>
        <source>The library file was removed or replaced. What it held is here still.</source>
        <translation>資料庫檔案被移走或替換了。其中的內容仍在這裡。</translation>
    </message>
    <message>
        <source>The library file cannot be opened.</source>
        <translation>資料庫檔案無法開啟。</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>Nothing has changed.</source>
        <translation>情況沒有變化。</translation>
    </message>
    <message>
        <source>Added to the library: {articles} articles, {marks} marks</source>
        <translation>已加入資料庫：{articles} 篇文章，{marks} 個標記</translation>
    </message>
    <message>
        <source>The library has been written anew.</source>
        <translation>資料庫已重新寫入。</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Renaming #{tag}…</source>
        <translation>正在重新命名 #{tag}…</translation>
    </message>
    <message>
        <source>#{old} is #{new} now. Marks: {n}</source>
        <translation>#{old} 已改為 #{new}，共 {n} 個標記。</translation>
    </message>
    <message>
        <source>“{name}” is forgotten.</source>
        <translation>不再保留「{name}」。</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Change the note and its tags</source>
        <translation>修改筆記和標籤</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>寫筆記</translation>
    </message>
    <message>
        <source>Copy both languages</source>
        <translation>複製兩種語言</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>刪除標記</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The settings could not be saved.</source>
        <translation>設定未能儲存。</translation>
    </message>
    <message>
        <source>“{file}” could not be written or read.</source>
        <translation>「{file}」無法寫入或讀取。</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>出了點問題。</translation>
    </message>
    <message>
        <source>“{file}” was not written: the disk is full.</source>
        <translation>「{file}」沒有寫入：磁碟已滿。</translation>
    </message>
    <message>
        <source>You have no permission to write or read “{file}” there.</source>
        <translation>沒有權限在那裡寫入或讀取「{file}」。</translation>
    </message>
    <message>
        <source>“{file}”: the file or its folder is not there any more.</source>
        <translation>「{file}」：這個檔案或它的資料夾已經不在了。</translation>
    </message>
    <message>
        <source>“{file}” is the saved page itself, or the library. Choose another name.</source>
        <translation>「{file}」是存下來的網頁本身，或者是資料庫。請換一個名字。</translation>
    </message>
    <message>
        <source>The page was saved again with much less text. You see the full text.</source>
        <translation>這個網頁再次儲存後，文字少了很多。現在顯示的是完整的正文。</translation>
    </message>
    <message>
        <source>An earlier text of this article had more paragraphs.</source>
        <translation>這篇文章的早先版本有更多段落。</translation>
    </message>
    <message>
        <source>This file held another article before: “{name}”.</source>
        <translation>這個檔案以前儲存的是另一篇文章：「{name}」。</translation>
    </message>
    <message>
        <source>“{name}” holds another page now. You see the text that was kept.</source>
        <translation>「{name}」現在是另一個網頁。這裡顯示的是之前留存的正文。</translation>
    </message>
    <message>
        <source>A third or more of this page&apos;s text is not shown.</source>
        <translation>這個網頁有三分之一以上的文字沒有顯示。</translation>
    </message>
    <message>
        <source>The text is not here, only what another program told of it. Save the page in the browser and open its file: all of it goes to its place.</source>
        <translation>這裡沒有正文，只有其他程式留下的內容。請在瀏覽器中儲存該網頁，再開啟儲存的檔案，這些內容就會各歸其位。</translation>
    </message>
    <message>
        <source>Some settings could not be read and have their default values:</source>
        <translation>有些設定無法讀取，已恢復預設值：</translation>
    </message>
    <message>
        <source>Duizhao did not close properly the last time.</source>
        <translation>「對照」上次沒有正常關閉。</translation>
    </message>
    <message>
        <source>What was open then has not been opened again.</source>
        <translation>當時開啟的文章沒有再次開啟。</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>開啟其他檔案…</translation>
    </message>
    <message>
        <source>Show the whole page&apos;s text</source>
        <translation>顯示整頁文字</translation>
    </message>
    <message>
        <source>Language packs…</source>
        <translation>語言包…</translation>
    </message>
    <message>
        <source>Download English ⇄ 中文 (145 MB)</source>
        <translation>下載英文 ⇄ 中文（145 MB）</translation>
    </message>
    <message>
        <source>I have a file…</source>
        <translation>我有檔案…</translation>
    </message>
    <message>
        <source>Another address…</source>
        <translation>換個地址…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Show the newer text</source>
        <translation>顯示新的正文</translation>
    </message>
    <message>
        <source>Show the earlier text</source>
        <translation>顯示早先的正文</translation>
    </message>
    <message>
        <source>Open that article</source>
        <translation>開啟那篇文章</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>開啟檔案</translation>
    </message>
    <message>
        <source>Open it in the browser</source>
        <translation>在瀏覽器中開啟</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>再次開啟</translation>
    </message>
    <message>
        <source>“{file}” is not there any more.</source>
        <translation>「{file}」已經不在了。</translation>
    </message>
    <message>
        <source>“{file}” is not a language pack.</source>
        <translation>「{file}」不是語言包。</translation>
    </message>
    <message>
        <source>“{file}” is damaged or not whole.</source>
        <translation>「{file}」已損壞或不完整。</translation>
    </message>
    <message>
        <source>“{file}” could do harm and was not installed.</source>
        <translation>「{file}」可能有害，未予安裝。</translation>
    </message>
    <message>
        <source>“{file}” is not for English and Chinese but for {languages}.</source>
        <translation>「{file}」用於 {languages}，不是中英互譯的語言包。</translation>
    </message>
    <message>
        <source>“{file}” was made for a newer Duizhao.</source>
        <translation>「{file}」需要較新版本的「對照」。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read.</source>
        <translation>「{file}」無法讀取。</translation>
    </message>
    <message>
        <source>The folder of the language packs cannot be written to.</source>
        <translation>無法寫入存放語言包的資料夾。</translation>
    </message>
    <message>
        <source>{server} cannot be reached from this computer. Another address may work.</source>
        <translation>這臺電腦連不上 {server}。可以換一個地址試試。</translation>
    </message>
    <message>
        <source>{server} does not have it ({answer}).</source>
        <translation>{server} 上沒有要找的檔案（{answer}）。</translation>
    </message>
    <message>
        <source>{server} has a problem now ({answer}): try again later.</source>
        <translation>{server} 暫時有問題（{answer}），請稍後再試。</translation>
    </message>
    <message>
        <source>What {server} sent is not a list of language packs.</source>
        <translation>{server} 返回的內容不是語言包列表。</translation>
    </message>
    <message>
        <source>The connection to {server} broke: try again to go on.</source>
        <translation>與 {server} 的連線中斷，重試即可繼續。</translation>
    </message>
    <message>
        <source>“{file}” is empty.</source>
        <translation>「{file}」是空的。</translation>
    </message>
    <message>
        <source>“{file}” is not a text or a saved page.</source>
        <translation>「{file}」不是文本，也不是儲存的網頁。</translation>
    </message>
    <message>
        <source>Files like “{file}” cannot be opened.</source>
        <translation>「{file}」這類檔案無法開啟。</translation>
    </message>
    <message>
        <source>“{file}” ends in the middle: it was not written or copied whole.</source>
        <translation>「{file}」不完整：它沒有寫完，或沒有複製完。</translation>
    </message>
    <message>
        <source>“{file}” is too large.</source>
        <translation>「{file}」太大了。</translation>
    </message>
    <message>
        <source>“{file}” is a folder.</source>
        <translation>「{file}」是一個資料夾。</translation>
    </message>
    <message>
        <source>The menu can add the pages of a folder to the shelf.</source>
        <translation>可以在選單中把一個資料夾裡的網頁加入書架。</translation>
    </message>
    <message>
        <source>The pages of “{file}” are pictures: there is no text in it to read.</source>
        <translation>「{file}」的頁面是圖片，沒有可讀的文字。</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password.</source>
        <translation>「{file}」有密碼保護。</translation>
    </message>
    <message>
        <source>“{file}” names files outside its own folder, and was not opened.</source>
        <translation>「{file}」裡有指向其資料夾之外的檔案，因此沒有開啟。</translation>
    </message>
    <message>
        <source>“{file}” holds marks of another program: import it.</source>
        <translation>「{file}」裡是其他程式的標記，請匯入。</translation>
    </message>
    <message>
        <source>To read “{file}”, install PDF support: pip install &quot;duizhao[pdf]&quot;.</source>
        <translation>要讀「{file}」，請先安裝 PDF 支援：pip install &quot;duizhao[pdf]&quot;。</translation>
    </message>
    <message>
        <source>No article was found in “{file}”.</source>
        <translation>「{file}」裡沒有找到文章。</translation>
    </message>
    <message>
        <source>It may be a list of headlines, or a page whose text had not loaded when it was saved.</source>
        <translation>它也許只是標題列表，或者儲存時正文還沒有載入。</translation>
    </message>
    <message>
        <source>This text is in a menu of the page and cannot be part of the article.</source>
        <translation>這一段在網頁的選單裡，無法收入正文。</translation>
    </message>
    <message>
        <source>“{file}” does not tell the same in the other language.</source>
        <translation>「{file}」與本文內容不同，不是它的譯文。</translation>
    </message>
    <message>
        <source>The article stays as it was.</source>
        <translation>文章保持原樣。</translation>
    </message>
    <message>
        <source>“{file}” needs an engine that is not installed.</source>
        <translation>「{file}」所需的引擎尚未安裝。</translation>
    </message>
    <message>
        <source>It comes with: pip install &apos;{package}&apos;</source>
        <translation>安裝方法：pip install &apos;{package}&apos;</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: {size} more is needed.</source>
        <translation>磁碟空間不足：還差 {size}。</translation>
    </message>
    <message>
        <source>On another computer open {address}, save “English → Chinese” and “Chinese → English” ({files}), bring the files here, and drop them on this window or press “I have a file…”.</source>
        <translation>在另一臺電腦上開啟 {address}，儲存 English → Chinese 和 Chinese → English 兩個語言包（{files}），把檔案帶到這裡，拖進這個視窗，或者按「我有檔案…」。</translation>
    </message>
    <message>
        <source>There is no language pack for {direction} yet.</source>
        <translation>還沒有「{direction}」的語言包。</translation>
    </message>
    <message>
        <source>With one, articles are translated on this computer.</source>
        <translation>裝上以後，文章就在這臺電腦上翻譯。</translation>
    </message>
    <message>
        <source>The translation stopped.</source>
        <translation>翻譯中斷了。</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>磁碟空間不足。</translation>
    </message>
    <message>
        <source>The download is damaged and was thrown away.</source>
        <translation>下載的檔案已損壞，已丟棄。</translation>
    </message>
    <message>
        <source>Your library was last used by a newer Duizhao. Nothing was changed.</source>
        <translation>您的資料庫上次由較新版本的「對照」使用，未作任何改動。</translation>
    </message>
    <message>
        <source>The library file belongs to another program.</source>
        <translation>資料庫檔案屬於其他程式。</translation>
    </message>
    <message>
        <source>The library file is damaged. It was left as it is; a backup can be restored.</source>
        <translation>資料庫檔案已損壞，未作改動；可以恢復備份。</translation>
    </message>
    <message>
        <source>Another program is using the library. Try again.</source>
        <translation>其他程式正在使用資料庫，請再試一次。</translation>
    </message>
    <message>
        <source>The library cannot be written to; this was not kept.</source>
        <translation>資料庫無法寫入，這次改動沒有儲存。</translation>
    </message>
    <message>
        <source>The disk is full; this was not kept.</source>
        <translation>磁碟已滿，這次改動沒有儲存。</translation>
    </message>
    <message>
        <source>The library file is missing; this was not kept.</source>
        <translation>資料庫檔案不見了，這次的內容沒有儲存。</translation>
    </message>
    <message>
        <source>The library could not be read or written.</source>
        <translation>資料庫無法讀寫。</translation>
    </message>
    <message>
        <source>The library is not where it was; this was not kept.</source>
        <translation>資料庫不在原來的位置；這一項沒有儲存。</translation>
    </message>
    <message>
        <source>The cause as it was reported: {words}</source>
        <translation>報告的原因：{words}</translation>
    </message>
    <message>
        <source>The article is not in the library any more.</source>
        <translation>這篇文章已不在資料庫中。</translation>
    </message>
    <message>
        <source>You have no permission to read “{file}”.</source>
        <translation>沒有權限讀取「{file}」。</translation>
    </message>
    <message>
        <source>“{title}” is damaged in the library, and its file is gone. A backup can be restored.</source>
        <translation>「{title}」在資料庫中已損壞，原檔案也不在了；可以恢復備份。</translation>
    </message>
    <message>
        <source>This article is not in the library; this was not kept.</source>
        <translation>資料庫中沒有這篇文章；這一項沒有儲存。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read as text: save it as “CSV UTF-8” and try again.</source>
        <translation>「{file}」無法按文本讀取：請另存為「CSV UTF-8」後再試。</translation>
    </message>
    <message>
        <source>No terms were found in “{file}”: a term belongs in the first column, its translation in the second.</source>
        <translation>「{file}」中沒有找到術語：第一列應為術語，第二列應為譯法。</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Opening…</source>
        <translation>正在開啟…</translation>
    </message>
    <message>
        <source>Translating {done} of {total} paragraphs</source>
        <translation>正在翻譯第 {done} 段，共 {total} 段</translation>
    </message>
    <message>
        <source>Paragraph {n} of {count}</source>
        <translation>第 {n} 段，共 {count} 段</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>離線</translation>
    </message>
    <message>
        <source>no language pack</source>
        <translation>沒有語言包</translation>
    </message>
    <message>
        <source>author&apos;s translation</source>
        <translation>原文所附譯文</translation>
    </message>
    <message>
        <source>neither English nor Chinese</source>
        <translation>不是英文，也不是中文</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>符號</translation>
    </message>
    <message>
        <source>shown as boxes: {scripts}</source>
        <translation>顯示為方框：{scripts}</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>What do you want to remember?</source>
        <translation>想記住什麼？</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Tags: travel, food</source>
        <translation>標籤：旅行、美食</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Article bookmarked</source>
        <translation>已收藏本文</translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Paragraph {n}</source>
        <translation>第 {n} 段</translation>
    </message>
    <message>
        <source>Its words are not in the text.</source>
        <translation>原文中找不到這些字句。</translation>
    </message>
</context>
<context>
    <name>NotesController</name>
    <message>
        <source>Select words, or go to a sentence first.</source>
        <translation>請先選中文字，或走到某一句。</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>已刪除。</translation>
    </message>
    <message>
        <source>The note is not saved yet; it waits where it was begun.</source>
        <translation>筆記還沒有儲存；在原處重新開啟即可繼續寫。</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>繼續寫</translation>
    </message>
    <message>
        <source>Select the words this mark is about, then press “Find it”.</source>
        <translation>請先選中標記所指的文字，再點「找回」。</translation>
    </message>
    <message>
        <source>Attached.</source>
        <translation>已歸位。</translation>
    </message>
</context>
<context>
    <name>NotesDelegate</name>
    <message>
        <source>Find it</source>
        <translation>找回</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Nothing found.</source>
        <translation>沒有找到。</translation>
    </message>
    <message>
        <source>No marks yet, in any article.</source>
        <translation>所有文章裡都還沒有標記。</translation>
    </message>
    <message>
        <source>No marks yet.</source>
        <translation>還沒有標記。</translation>
    </message>
    <message>
        <source>Select words and press {note} to write a note, {highlight} to highlight them, {bookmark} to bookmark the paragraph.</source>
        <translation>選中文字後，按 {note} 寫筆記，按 {highlight} 螢光標記，按 {bookmark} 給本段加書籤。</translation>
    </message>
    <message>
        <source>Only marks with #{tag}</source>
        <translation>只看 #{tag} 的標記</translation>
    </message>
    <message>
        <source>Rename #{tag} everywhere…</source>
        <translation>在所有標記中重新命名 #{tag}…</translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation>修改筆記…</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>新增筆記…</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>刪除標記</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>in use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>not installed by Duizhao</source>
        <translation>不是由「對照」安裝的</translation>
    </message>
    <message>
        <source>needs an engine that is missing</source>
        <translation>所需的引擎尚未安裝</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>已安裝</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>comes with Duizhao</source>
        <translation>程式自帶</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下載</translation>
    </message>
</context>
<context>
    <name>PacksController</name>
    <message>
        <source>Install a language pack</source>
        <translation>安裝語言包</translation>
    </message>
    <message>
        <source>Language packs ({patterns})</source>
        <translation>語言包 ({patterns})</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>正在安裝…</translation>
    </message>
    <message>
        <source>This address has no pack for them.</source>
        <translation>這個地址沒有英文和中文的語言包。</translation>
    </message>
    <message>
        <source>Looking for packs…</source>
        <translation>正在查詢語言包…</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>正在下載…</translation>
    </message>
    <message>
        <source>Stopped. The next download goes on from there.</source>
        <translation>已停止。下次會接著下載。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>「{name}」已刪除。</translation>
    </message>
    <message>
        <source>{here} of {whole}</source>
        <translation>{here}，共 {whole}</translation>
    </message>
    <message>
        <source>{name} is installed.</source>
        <translation>「{name}」已安裝。</translation>
    </message>
</context>
<context>
    <name>PacksDialog</name>
    <message>
        <source>Language packs</source>
        <translation>語言包</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Look for packs online…</source>
        <translation>線上查詢語言包…</translation>
    </message>
    <message>
        <source>None yet. Look for one online, or install a file you have.</source>
        <translation>還沒有語言包。可線上查詢，也可安裝已有的檔案。</translation>
    </message>
    <message>
        <source>No packs for English and Chinese were found there.</source>
        <translation>那裡沒有中英互譯的語言包。</translation>
    </message>
    <message>
        <source>Nothing is looked up or downloaded until you ask for it. A pack that you have, a file or a folder, can be dropped here.</source>
        <translation>不經您要求，不會連線查詢或下載任何東西。已有的語言包（檔案或資料夾）可以拖到這裡安裝。</translation>
    </message>
    <message>
        <source>Install from file…</source>
        <translation>從檔案安裝…</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安裝</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>線上</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>程式碼</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>圖片說明</translation>
    </message>
    <message>
        <source>Above: {what}</source>
        <translation>上方：{what}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>translated by machine</source>
        <translation>機器翻譯</translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} / {count}</translation>
    </message>
    <message>
        <source>Is it here?</source>
        <translation>是這裡嗎？</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>就是這裡</translation>
    </message>
    <message>
        <source>The mark belongs to these words</source>
        <translation>標記屬於這些文字</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Show the next place that is like it</source>
        <translation>看下一處相似的文字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Printed.</source>
        <translation>已列印。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存為 PDF</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation>第 {n} 頁</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已儲存。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驅動器</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>檢視(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>檔案類型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>頁面(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>ReadingController</name>
    <message>
        <source>A book&apos;s chapter is always shown whole.</source>
        <translation>書的一章總是全文顯示。</translation>
    </message>
    <message>
        <source>This is the book&apos;s last chapter.</source>
        <translation>這已是全書最後一章。</translation>
    </message>
    <message>
        <source>This is the book&apos;s first chapter.</source>
        <translation>這是全書第一章。</translation>
    </message>
    <message>
        <source>This article is no chapter of a book.</source>
        <translation>這篇文章不是書的一章。</translation>
    </message>
    <message>
        <source>The original is not Chinese.</source>
        <translation>原文不是中文。</translation>
    </message>
    <message>
        <source>The original is shown in simplified characters.</source>
        <translation>原文以簡體字顯示。</translation>
    </message>
    <message>
        <source>The original is shown in traditional characters.</source>
        <translation>原文以繁體字顯示。</translation>
    </message>
    <message>
        <source>All of the page&apos;s text is shown.</source>
        <translation>現在顯示整頁的文字。</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>Paper</source>
        <translation>紙色</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字號</translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation>介面大小</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>每行字數</translation>
    </message>
    <message>
        <source>Latin face</source>
        <translation>西文字型</translation>
    </message>
    <message>
        <source>Chinese face</source>
        <translation>中文字型</translation>
    </message>
    <message>
        <source>Chinese script</source>
        <translation>簡體或繁體</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>譯文</translation>
    </message>
    <message>
        <source>Speaking pace</source>
        <translation>朗讀語速</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>Pinyin above the characters</source>
        <translation>漢字上方注拼音</translation>
    </message>
    <message>
        <source>Select whole words with the pointer</source>
        <translation>用滑鼠選擇時按整個詞選取</translation>
    </message>
    <message>
        <source>Hold Alt to select single characters</source>
        <translation>按住 Alt 鍵可逐字選取</translation>
    </message>
    <message>
        <source>Look up the word where the pointer rests</source>
        <translation>指標停在詞上就查詞典</translation>
    </message>
    <message>
        <source>Dots under words that you saved</source>
        <translation>在生詞下加點線</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open again</source>
        <translation>最近開啟</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>{n} left</source>
        <translation>還剩 {n} 個</translation>
    </message>
    <message>
        <source>Nothing to review now.</source>
        <translation>現在沒有要複習的詞。</translation>
    </message>
    <message>
        <source>That was it: {known} known, {again} again.</source>
        <translation>完成：記得 {known} 個，還要再看 {again} 個。</translation>
    </message>
    <message>
        <source>Five minutes of words</source>
        <translation>五分鐘複習</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>顯示答案</translation>
    </message>
    <message>
        <source>Again  1</source>
        <translation>再來  1</translation>
    </message>
    <message>
        <source>Good  2</source>
        <translation>記得  2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Left out: {sample}</source>
        <translation>略去：{sample}</translation>
    </message>
    <message>
        <source>Taken in: {sample}</source>
        <translation>收入：{sample}</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>一幅圖片</translation>
    </message>
    <message>
        <source>What is left out on {site}</source>
        <translation>{site} 略去了什麼</translation>
    </message>
    <message>
        <source>These parts of its pages are left out of every article, or taken in.</source>
        <translation>這個網站的每篇文章都略去或收入以下部分。</translation>
    </message>
    <message>
        <source>Nothing yet. “Not part of the article” in a paragraph&apos;s menu leaves it out, here and on the other pages of the site.</source>
        <translation>還沒有。在段落的選單裡選「不屬於正文」，這一段就會略去，本站的其他頁面也一樣。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Ruling</name>
    <message>
        <source>The headline is always shown.</source>
        <translation>標題總會顯示。</translation>
    </message>
    <message>
        <source>Left out of the articles of {site}.</source>
        <translation>{site} 的文章今後略去這一部分。</translation>
    </message>
    <message>
        <source>Part of the articles of {site}.</source>
        <translation>{site} 的文章今後包含這一部分。</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Duizhao seems to be open already, but does not answer.</source>
        <translation>「對照」似乎已經開啟，但沒有回應。</translation>
    </message>
    <message>
        <source>It may be on another computer, or stuck. Two may be open at once.</source>
        <translation>它可能在另一臺電腦上，也可能卡住了。可以同時開啟兩個。</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>仍然開啟</translation>
    </message>
    <message>
        <source>Show the running program</source>
        <translation>檢視正在執行的程式</translation>
    </message>
    <message>
        <source>Process {process} ({name}) on “{host}”, since {since}.</source>
        <translation>程式 {process}（{name}），位於「{host}」，自 {since} 起執行。</translation>
    </message>
</context>
<context>
    <name>SavedWords</name>
    <message>
        <source>{n} saved</source>
        <translation>共 {n} 個</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>共 {all} 個，顯示 {n} 個</translation>
    </message>
    <message>
        <source>“{word}” removed</source>
        <translation>已刪除「{word}」</translation>
    </message>
    <message>
        <source>{n} words removed</source>
        <translation>已刪除 {n} 個詞</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>Point at a word and press {key}: it is kept here.</source>
        <translation>指向一個詞，按 {key} 鍵，它就收在這裡。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已複製。</translation>
    </message>
    <message>
        <source>Its article is not known any more.</source>
        <translation>它出自哪篇文章已無記錄。</translation>
    </message>
    <message>
        <source>Saved words</source>
        <translation>生詞本</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <translation>已存為「{file}」。</translation>
    </message>
</context>
<context>
    <name>ScopeButtons</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>全書</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>本章</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>哪些文章</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Write a note</source>
        <translation>寫筆記</translation>
    </message>
    <message>
        <source>Bookmark the paragraph</source>
        <translation>給本段加書籤</translation>
    </message>
    <message>
        <source>Always translate it as…</source>
        <translation>總是譯為…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
</context>
<context>
    <name>SentenceEditor</name>
    <message>
        <source>The machine: {words}</source>
        <translation>機器譯文：{words}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Back to the machine&apos;s</source>
        <translation>恢復機器譯文</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc leaves</source>
        <translation>Ctrl+Enter 保留，Esc 放棄</translation>
    </message>
    <message>
        <source>Corrected translation</source>
        <translation>改正後的譯文</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>自動收錄的資料夾</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>譯文</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷鍵</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>介面</translation>
    </message>
    <message>
        <source>Translate as soon as an article is open</source>
        <translation>開啟文章就開始翻譯</translation>
    </message>
    <message>
        <source>As this computer does best</source>
        <translation>由電腦決定</translation>
    </message>
    <message>
        <source>The Argos index</source>
        <translation>Argos 索引</translation>
    </message>
    <message>
        <source>Thoroughness (1 fast, 8 slow)</source>
        <translation>精細程度（1 快，8 慢）</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>執行緒</translation>
    </message>
    <message>
        <source>Download packs from</source>
        <translation>語言包下載地址</translation>
    </message>
    <message>
        <source>Dated backups to keep</source>
        <translation>保留的備份份數</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Continue</source>
        <translation>繼續閱讀</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>{n} chapters</source>
        <translation>共 {n} 章</translation>
    </message>
    <message>
        <source>{title}, folded, {facts}</source>
        <translation>{title}，已摺疊，{facts}</translation>
    </message>
</context>
<context>
    <name>ShelfController</name>
    <message>
        <source>Changing the tags…</source>
        <translation>正在修改標籤…</translation>
    </message>
    <message>
        <source>Marking the articles…</source>
        <translation>正在標記文章…</translation>
    </message>
    <message>
        <source>Removing from the shelf…</source>
        <translation>正在從書架移走…</translation>
    </message>
    <message>
        <source>Putting back on the shelf…</source>
        <translation>正在放回書架…</translation>
    </message>
    <message>
        <source>Removed from the shelf</source>
        <translation>已從書架移走</translation>
    </message>
    <message>
        <source>{n} articles removed from the shelf</source>
        <translation>已從書架移走 {n} 篇文章</translation>
    </message>
    <message>
        <source>Tags of “{title}”, with spaces between</source>
        <translation>「{title}」的標籤，用空格分開</translation>
    </message>
    <message>
        <source>Remove {n} articles from the shelf?</source>
        <translation>把 {n} 篇文章從書架上移走嗎？</translation>
    </message>
    <message>
        <source>Keep the notes</source>
        <translation>保留筆記</translation>
    </message>
    <message>
        <source>Forget the notes too</source>
        <translation>筆記也一併刪除</translation>
    </message>
    <message>
        <source>No file is touched.</source>
        <translation>檔案本身不受影響。</translation>
    </message>
    <message>
        <source>Remove “{title}” from the shelf?</source>
        <translation>把「{title}」從書架上移走嗎？</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>Mark as unread</source>
        <translation>標為未讀</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>標為已讀</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移走</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>標籤…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移走…</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>書架</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快捷鍵</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Language packs</source>
        <translation>語言包</translation>
    </message>
    <message>
        <source>Get the full pack</source>
        <translation>獲取完整語言包</translation>
    </message>
    <message>
        <source>Download it once, about 100 MB: it translates far better</source>
        <translation>只需下載一次，約 100 MB，譯文好得多</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快捷鍵</translation>
    </message>
</context>
<context>
    <name>TagCompleter</name>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
</context>
<context>
    <name>TermMeetingsView</name>
    <message>
        <source>Not matched, because it is written differently: {words}.</source>
        <translation>寫法不同，不會套用：{words}。</translation>
    </message>
    <message>
        <source>Sentences that the term matches</source>
        <translation>套用該術語的句子</translation>
    </message>
    <message>
        <source>The open article is translated in the other direction.</source>
        <translation>開啟的文章是另一個翻譯方向。</translation>
    </message>
    <message>
        <source>Write a term to see what it matches in the open article.</source>
        <translation>寫下術語，就能看到它會用在這篇文章的哪些句子裡。</translation>
    </message>
    <message>
        <source>“{term}” matches nothing in the open article.</source>
        <translation>這篇文章裡沒有會套用「{term}」的地方。</translation>
    </message>
    <message>
        <source>“{term}” matches one sentence of the open article.</source>
        <translation>「{term}」會用在這篇文章的 1 個句子裡。</translation>
    </message>
    <message>
        <source>“{term}” matches {n} sentences of the open article.</source>
        <translation>「{term}」會用在這篇文章的 {n} 個句子裡。</translation>
    </message>
    <message>
        <source>“{rendering}” is in {n} of the translations already.</source>
        <translation>其中 {n} 句的譯文已經是「{rendering}」。</translation>
    </message>
</context>
<context>
    <name>TermsInPage</name>
    <message>
        <source>Your glossary: {term} → {rendering}</source>
        <translation>您的術語表：{term} → {rendering}</translation>
    </message>
</context>
<context>
    <name>TermsModel</name>
    <message>
        <source>Term</source>
        <translation>術語</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>譯法</translation>
    </message>
</context>
<context>
    <name>TextsController</name>
    <message>
        <source>No other text of this article was kept.</source>
        <translation>本文沒有保留其他文本。</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>Texts of this article</source>
        <translation>本文的各個文本</translation>
    </message>
    <message>
        <source>The page was saved with different texts. Your marks stay with the article, whichever text is shown.</source>
        <translation>這個網頁儲存過不同的文本。無論顯示哪一個，您的標記都跟著文章。</translation>
    </message>
    <message>
        <source>Show this text</source>
        <translation>顯示這個文本</translation>
    </message>
    <message>
        <source>The text that is shown</source>
        <translation>正在顯示的文本</translation>
    </message>
    <message>
        <source>Kept: {time}</source>
        <translation>保留時間：{time}</translation>
    </message>
    <message>
        <source>{n} paragraphs, {m} characters</source>
        <translation>{n} 段，{m} 個字元</translation>
    </message>
    <message>
        <source>{n} of them are not in the text that is shown</source>
        <translation>其中 {n} 段不在正在顯示的文本里</translation>
    </message>
</context>
<context>
    <name>TileColumns</name>
    <message>
        <source>Open an article…</source>
        <translation>開啟文章…</translation>
    </message>
</context>
<context>
    <name>Touching</name>
    <message>
        <source>Go to a highlight or a note first.</source>
        <translation>請先移到一處螢光標記或筆記。</translation>
    </message>
</context>
<context>
    <name>Translating</name>
    <message>
        <source>Everything is translated.</source>
        <translation>已全部譯完。</translation>
    </message>
    <message>
        <source>Stopped here. {keys} goes on.</source>
        <translation>停在這裡。按 {keys} 繼續。</translation>
    </message>
    <message>
        <source>Stopped after {done} of {total} paragraphs.</source>
        <translation>已停止：共 {total} 段，已譯 {done} 段。</translation>
    </message>
    <message>
        <source>Go on translating</source>
        <translation>繼續翻譯</translation>
    </message>
</context>
<context>
    <name>UndoButton</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open an article…</source>
        <translation>開啟文章…</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>或者試讀一篇</translation>
    </message>
    <message>
        <source>Read the news in two languages</source>
        <translation>用兩種語言讀新聞</translation>
    </message>
    <message>
        <source>Save a news page in your browser, then drop the file here.</source>
        <translation>在瀏覽器裡儲存新聞網頁，再把檔案拖到這裡。</translation>
    </message>
    <message>
        <source>Its text appears with a translation made on this computer.</source>
        <translation>正文和譯文並排顯示，翻譯就在這臺電腦上完成。</translation>
    </message>
    <message>
        <source>Mark what matters; what you mark stays yours, offline.</source>
        <translation>隨手標記，筆記只屬於您，無需連線。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>This sentence has no other side.</source>
        <translation>這一句沒有另一種語言的文字。</translation>
    </message>
    <message>
        <source>The shelf is hidden to make room for the two columns of text.</source>
        <translation>書架已收起，讓左右對照有足夠的寬度。</translation>
    </message>
    <message>
        <source>Show the shelf</source>
        <translation>顯示書架</translation>
    </message>
</context>
<context>
    <name>WordPopup</name>
    <message>
        <source>The first meaning is that of the translation.</source>
        <translation>第一個釋義就是譯文裡的意思。</translation>
    </message>
    <message>
        <source>You met it in {title}</source>
        <translation>您在《{title}》裡見過它</translation>
    </message>
    <message>
        <source>You saved it before</source>
        <translation>它已在您的生詞本里</translation>
    </message>
    <message>
        <source>Save word</source>
        <translation>存為生詞</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>螢光標記</translation>
    </message>
</context>
<context>
    <name>WordsController</name>
    <message>
        <source>“{word}” saved</source>
        <translation>已把「{word}」存為生詞</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Saved words</source>
        <translation>生詞本</translation>
    </message>
    <message>
        <source>Chinese, pinyin or English</source>
        <translation>漢字、拼音或英文</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>複習</translation>
    </message>
</context>
</TS>
