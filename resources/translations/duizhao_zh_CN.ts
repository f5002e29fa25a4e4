<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Duizhao</source>
        <translation>关于对照</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Reads saved news in English and Chinese side by side. Translations are made on this computer; nothing leaves it.</source>
        <translation>英汉对照阅读保存下来的新闻。翻译在这台电脑上完成，什么都不会传出去。</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>Another address that has the packs</source>
        <translation>另一个有语言包的地址</translation>
    </message>
    <message>
        <source>Download from there</source>
        <translation>从那里下载</translation>
    </message>
    <message>
        <source>On another computer…</source>
        <translation>用另一台电脑…</translation>
    </message>
</context>
<context>
    <name>Aloud</name>
    <message>
        <source>This system has no voice. On Linux, install espeak-ng.</source>
        <translation>系统没有可用的语音。在 Linux 上请安装 espeak-ng。</translation>
    </message>
    <message>
        <source>From here on nothing is translated yet.</source>
        <translation>从这里起还没有译文。</translation>
    </message>
    <message>
        <source>The voice fell silent. Is there a sound device, and a voice?</source>
        <translation>语音中断了。请检查音频设备和语音是否可用。</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Everything is translated.</source>
        <translation>已全部译完。</translation>
    </message>
    <message>
        <source>Removed: {mark}</source>
        <translation>已删除：{mark}</translation>
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
        <translation>按标题</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>Every language</source>
        <translation>全部语言</translation>
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
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>只看未读</translation>
    </message>
    <message>
        <source>This book only</source>
        <translation>只看这本书</translation>
    </message>
    <message>
        <source>Sort and filter</source>
        <translation>排序与筛选</translation>
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
        <translation>没有找到</translation>
    </message>
    <message>
        <source>What do you want to do or read?</source>
        <translation>想做什么，或读什么？</translation>
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
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Add a folder to the shelf…</source>
        <translation>把文件夹放上书架…</translation>
    </message>
    <message>
        <source>Open its translation beside it…</source>
        <translation>将译文并排打开…</translation>
    </message>
    <message>
        <source>Close that translation</source>
        <translation>关闭该译文</translation>
    </message>
    <message>
        <source>Other texts of this article…</source>
        <translation>本文的其他文本…</translation>
    </message>
    <message>
        <source>Close the article</source>
        <translation>关闭文章</translation>
    </message>
    <message>
        <source>Save a bilingual copy…</source>
        <translation>另存双语副本…</translation>
    </message>
    <message>
        <source>Export my translation…</source>
        <translation>导出我的译文…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Export this article&apos;s marks…</source>
        <translation>导出本文标记…</translation>
    </message>
    <message>
        <source>Export all marks…</source>
        <translation>导出全部标记…</translation>
    </message>
    <message>
        <source>Import marks…</source>
        <translation>导入标记…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the other language</source>
        <translation>复制另一种语言</translation>
    </message>
    <message>
        <source>Copy both languages</source>
        <translation>复制双语</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Search articles and notes</source>
        <translation>搜索文章和笔记</translation>
    </message>
    <message>
        <source>Next layout</source>
        <translation>换一种版式</translation>
    </message>
    <message>
        <source>Show or hide the translation</source>
        <translation>显示或隐藏译文</translation>
    </message>
    <message>
        <source>Self-test: shown, dimmed, blurred, hidden</source>
        <translation>自测：显示、变淡、模糊、隐藏</translation>
    </message>
    <message>
        <source>Pinyin above the characters</source>
        <translation>汉字上方注拼音</translation>
    </message>
    <message>
        <source>Caret browsing</source>
        <translation>光标浏览</translation>
    </message>
    <message>
        <source>Not part of the article</source>
        <translation>不属于正文</translation>
    </message>
    <message>
        <source>Copy with the source</source>
        <translation>复制并附出处</translation>
    </message>
    <message>
        <source>Part of the article</source>
        <translation>属于正文</translation>
    </message>
    <message>
        <source>What is left out on this site…</source>
        <translation>本站略去了什么…</translation>
    </message>
    <message>
        <source>Original in the other script (简 ⇄ 繁)</source>
        <translation>原文简繁转换</translation>
    </message>
    <message>
        <source>Whole page, or its article alone</source>
        <translation>整页，或只看正文</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>恢复大小</translation>
    </message>
    <message>
        <source>Next paper colour</source>
        <translation>换一种纸色</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>书架</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
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
        <translation>跳到这一句的另一种语言</translation>
    </message>
    <message>
        <source>Table of contents…</source>
        <translation>目录…</translation>
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
        <translation>朗读</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>下一处标记</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>上一处标记</translation>
    </message>
    <message>
        <source>Bookmark here</source>
        <translation>在此加书签</translation>
    </message>
    <message>
        <source>Bookmark the article</source>
        <translation>收藏这篇文章</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
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
        <translation>标记一端：向后一个词</translation>
    </message>
    <message>
        <source>Mark&apos;s end: a word back</source>
        <translation>标记一端：向前一个词</translation>
    </message>
    <message>
        <source>Mark&apos;s end: a character on</source>
        <translation>标记一端：向后一个字</translation>
    </message>
    <message>
        <source>Mark&apos;s end: a character back</source>
        <translation>标记一端：向前一个字</translation>
    </message>
    <message>
        <source>Mark&apos;s other end</source>
        <translation>标记的另一端</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>Write a note on the article</source>
        <translation>给全文写笔记</translation>
    </message>
    <message>
        <source>Find a note or mark…</source>
        <translation>查找笔记和标记…</translation>
    </message>
    <message>
        <source>Notes of all articles, or of this one</source>
        <translation>切换：全部文章的笔记／本文的笔记</translation>
    </message>
    <message>
        <source>Look up the word</source>
        <translation>查词</translation>
    </message>
    <message>
        <source>Save the word</source>
        <translation>存为生词</translation>
    </message>
    <message>
        <source>Saved words…</source>
        <translation>生词本…</translation>
    </message>
    <message>
        <source>Review saved words…</source>
        <translation>复习生词…</translation>
    </message>
    <message>
        <source>Show the paragraph&apos;s other side</source>
        <translation>查看这一段的另一种语言</translation>
    </message>
    <message>
        <source>Correct the sentence</source>
        <translation>改正这一句</translation>
    </message>
    <message>
        <source>Show the machine&apos;s wording</source>
        <translation>显示机器原来的译文</translation>
    </message>
    <message>
        <source>Back to the machine&apos;s wording</source>
        <translation>恢复机器的译文</translation>
    </message>
    <message>
        <source>Translate the paragraph, or leave it</source>
        <translation>翻译这一段，或保留原文</translation>
    </message>
    <message>
        <source>Always translate it as…</source>
        <translation>总是译为…</translation>
    </message>
    <message>
        <source>Translate now</source>
        <translation>开始翻译</translation>
    </message>
    <message>
        <source>Stop, or close</source>
        <translation>停止，或关闭</translation>
    </message>
    <message>
        <source>Language packs…</source>
        <translation>语言包…</translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation>术语表…</translation>
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
        <translation>主菜单</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Copy details for a report</source>
        <translation>复制用于报告问题的详情</translation>
    </message>
    <message>
        <source>Open the folder of library and log</source>
        <translation>打开资料库和日志所在的文件夹</translation>
    </message>
    <message>
        <source>About Duizhao</source>
        <translation>关于对照</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>This article has no headings.</source>
        <translation>这篇文章没有小标题。</translation>
    </message>
</context>
<context>
    <name>ContentsDialog</name>
    <message>
        <source>Table of contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Find a heading</source>
        <translation>查找标题</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Go to a sentence that is translated first.</source>
        <translation>请先移到一个有译文的句子。</translation>
    </message>
    <message>
        <source>This sentence has the machine&apos;s wording already.</source>
        <translation>这一句就是机器的译文。</translation>
    </message>
    <message>
        <source>Not kept.</source>
        <translation>未保留。</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>Corrected.</source>
        <translation>已改正。</translation>
    </message>
    <message>
        <source>You corrected this sentence. The machine&apos;s wording is not known.</source>
        <translation>这一句由您改过；机器原来的译文已无从查起。</translation>
    </message>
    <message>
        <source>The machine: {words}</source>
        <translation>机器译文：{words}</translation>
    </message>
    <message>
        <source>The machine&apos;s wording is back.</source>
        <translation>已恢复机器译文。</translation>
    </message>
</context>
<context>
    <name>DamageDialog</name>
    <message>
        <source>Damaged entries</source>
        <translation>损坏的条目</translation>
    </message>
    <message>
        <source>These entries of the library cannot be read whole. They are left as they are; a backup that has them brings them back.</source>
        <translation>资料库中的这些条目无法完整读取，已原样保留；如果备份里有，恢复备份即可找回。</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>类型</translation>
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
        <translation>可读的内容</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Duizhao</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>“{name}”已经存在。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Duizhao has made a mistake of its own.</source>
        <translation>“对照”程序出错了。</translation>
    </message>
    <message>
        <source>What you marked is safe. The report below helps to mend it; it holds no text of your articles.</source>
        <translation>您的标记都在。下面的报告有助于修复问题，其中不含文章内容。</translation>
    </message>
</context>
<context>
    <name>DirectionButtons</name>
    <message>
        <source>Direction</source>
        <translation>翻译方向</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>repeats itself</source>
        <translation>内容重复</translation>
    </message>
    <message>
        <source>longer than expected</source>
        <translation>比预期长</translation>
    </message>
    <message>
        <source>shorter than expected</source>
        <translation>比预期短</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>未译</translation>
    </message>
    <message>
        <source>number differs</source>
        <translation>数字不符</translation>
    </message>
    <message>
        <source>name missing</source>
        <translation>缺少专名</translation>
    </message>
    <message>
        <source>no translation</source>
        <translation>没有译文</translation>
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
        <translation>图片没有随网页保存</translation>
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
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>Open the same article in the other language</source>
        <translation>打开同一篇文章的另一语言版本</translation>
    </message>
    <message>
        <source>Add a folder to the shelf</source>
        <translation>把文件夹放上书架</translation>
    </message>
    <message>
        <source>Putting pages on the shelf…</source>
        <translation>正在把网页放上书架…</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} 篇文章</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>备份 (*.sqlite)</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saving {done} of {total} articles</source>
        <translation>正在保存第 {done} 篇，共 {total} 篇</translation>
    </message>
    <message>
        <source>Reading {done} of {total} files</source>
        <translation>正在读取第 {done} 个文件，共 {total} 个</translation>
    </message>
    <message>
        <source>{n} new on the shelf</source>
        <translation>书架上新增 {n} 篇</translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation>哪些文件</translation>
    </message>
    <message>
        <source>{n} could not be read as articles</source>
        <translation>{n} 个文件读不出文章</translation>
    </message>
    <message>
        <source>Brought back: {articles} articles, {marks} marks</source>
        <translation>已恢复 {articles} 篇文章、{marks} 个标记</translation>
    </message>
    <message>
        <source>The backup is the library now.</source>
        <translation>备份现在就是资料库。</translation>
    </message>
    <message>
        <source>The backup is the library now; {articles} articles and {marks} marks were added to it. The former file is “{file}”.</source>
        <translation>备份现在就是资料库，并补入了 {articles} 篇文章和 {marks} 个标记。原来的文件是“{file}”。</translation>
    </message>
    <message>
        <source>Stopped. What was done before is kept.</source>
        <translation>已停止，之前完成的都已保留。</translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <translation>已存为“{file}”。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>显示所在文件夹</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Every kind</source>
        <translation>全部种类</translation>
    </message>
    <message>
        <source>Every colour</source>
        <translation>全部颜色</translation>
    </message>
    <message>
        <source>Words or #tags</source>
        <translation>文字或 #标签</translation>
    </message>
    <message>
        <source>Which marks</source>
        <translation>显示哪些标记</translation>
    </message>
    <message>
        <source>Kind and colour</source>
        <translation>种类和颜色</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>保留此筛选</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>{n} of {count}</source>
        <translation>第 {n} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Find in both languages</source>
        <translation>在双语中查找</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Watched folders</source>
        <translation>自动收录的文件夹</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>选择要自动收录的文件夹</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>Read to the end</source>
        <translation>已读完</translation>
    </message>
    <message>
        <source>Paragraph {n} of {count}</source>
        <translation>第 {n} 段，共 {count} 段</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>还要 {n} 分钟</translation>
    </message>
</context>
<context>
    <name>FrontPage</name>
    <message>
        <source>What you marked last</source>
        <translation>最近的标记</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>Read last</source>
        <translation>最近读完</translation>
    </message>
    <message>
        <source>New in your folders</source>
        <translation>文件夹里的新文章</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>还没打开过</translation>
    </message>
</context>
<context>
    <name>GlossaryController</name>
    <message>
        <source>Reading “{file}”…</source>
        <translation>正在读取“{file}”…</translation>
    </message>
    <message>
        <source>{n} terms imported</source>
        <translation>导入了 {n} 条术语</translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <translation>已存为“{file}”。</translation>
    </message>
    <message>
        <source>“{term}” removed</source>
        <translation>已删除“{term}”</translation>
    </message>
    <message>
        <source>{n} terms removed</source>
        <translation>已删除 {n} 条术语</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>导入 CSV</translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv *.tsv *.txt)</source>
        <translation>表格 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>“{term}” is in the list already.</source>
        <translation>“{term}”已在表中。</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Find a term or its translation</source>
        <translation>查找术语或译法</translation>
    </message>
    <message>
        <source>No terms yet. Add one here, or select a word in an article and choose “Always translate it as…”. A CSV can be imported: terms in the first column, translations in the second.</source>
        <translation>还没有术语。在此添加，或在文章中选中词语，再选“总是译为…”。也可导入 CSV：第一列是术语，第二列是译法。</translation>
    </message>
    <message>
        <source>A term takes your translation wherever the engine&apos;s own word for it can be found. Sentences that you corrected stay as they are.</source>
        <translation>凡能在译文中找到引擎的译法，都换成您的译法。您亲自改过的句子保持原样。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>导入 CSV…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>en.md</source>
        <translation>zh.md</translation>
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
        <translation>搜索文章和笔记</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>书架</translation>
    </message>
    <message>
        <source>Type and paper</source>
        <translation>字体与纸色</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
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
        <translation>原文所附译文</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Looking at this computer…</source>
        <translation>正在检查这台电脑…</translation>
    </message>
    <message>
        <source>Copied. It holds nothing that you read or wrote.</source>
        <translation>已复制，其中没有您读过或写过的内容。</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Marks and lists ({patterns})</source>
        <translation>标记与清单 ({patterns})</translation>
    </message>
    <message>
        <source>Import marks</source>
        <translation>导入标记</translation>
    </message>
    <message>
        <source>Reading “{file}”…</source>
        <translation>正在读取“{file}”…</translation>
    </message>
    <message>
        <source>Open as an article</source>
        <translation>作为文章打开</translation>
    </message>
    <message>
        <source>Only marks of my articles</source>
        <translation>只导入我的文章的标记</translation>
    </message>
    <message>
        <source>Import everything</source>
        <translation>全部导入</translation>
    </message>
    <message>
        <source>Importing marks…</source>
        <translation>正在导入标记…</translation>
    </message>
    <message>
        <source>“{file}” is an export. Articles: {articles}. Marks: {marks}.</source>
        <translation>“{file}”是导出文件，有 {articles} 篇文章、{marks} 个标记。</translation>
    </message>
    <message>
        <source>Articles that are not saved here: {n}. Only their titles, addresses and marks would come onto the shelf. When you save and open such a page, it takes its place with all of that.</source>
        <translation>其中 {n} 篇没有保存在这里，书架上只会出现它们的标题、网址和标记。以后保存并打开相应的网页，这些内容都会归到它名下。</translation>
    </message>
    <message>
        <source>All of these articles are on your shelf.</source>
        <translation>这些文章都在书架上。</translation>
    </message>
    <message>
        <source>Importing {done} of {total} articles</source>
        <translation>正在导入第 {done} 篇，共 {total} 篇</translation>
    </message>
    <message>
        <source>New marks: {n}</source>
        <translation>新增 {n} 个标记</translation>
    </message>
    <message>
        <source>Articles in the list: {n}</source>
        <translation>清单中的文章：{n}</translation>
    </message>
    <message>
        <source>{n} whose words are not in the text</source>
        <translation>{n} 个标记的原文不在文中</translation>
    </message>
    <message>
        <source>Articles not saved here yet: {n}</source>
        <translation>{n} 篇文章尚未保存在这里</translation>
    </message>
</context>
<context>
    <name>KeptFilters</name>
    <message>
        <source>Forget this filter</source>
        <translation>不再保留此筛选</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation>保留的筛选</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选的名称</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>标签的名称</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>{keys} was the key of “{command}”, which now has none.</source>
        <translation>{keys} 原是“{command}”的快捷键，该命令现在没有快捷键。</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>pages without an address</source>
        <translation>没有网址的页面</translation>
    </message>
    <message>
        <source>n.</source>
        <translation>名</translation>
    </message>
    <message>
        <source>v.</source>
        <translation>动</translation>
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
        <translation>左右对照</translation>
    </message>
    <message>
        <source>Interleaved</source>
        <translation>逐段对照</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Dimmed until asked for</source>
        <translation>变淡，需要时显示</translation>
    </message>
    <message>
        <source>Blurred until asked for</source>
        <translation>模糊，需要时显示</translation>
    </message>
    <message>
        <source>Hidden until asked for</source>
        <translation>隐藏，需要时显示</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
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
        <translation>书签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Highlight, {colour}</source>
        <translation>{colour}高亮</translation>
    </message>
    <message>
        <source>starter pack</source>
        <translation>入门语言包</translation>
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
        <translation>恢复最新的备份</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>List them</source>
        <translation>列出来</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>显示文件位置</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>重新写入</translation>
    </message>
    <message>
        <source>Begin a new library</source>
        <translation>新建资料库</translation>
    </message>
    <message>
        <source>Add them to the library</source>
        <translation>加入资料库</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{n} marks were made while the library could not be used.</source>
        <translation>资料库无法使用期间作了 {n} 个标记。</translation>
    </message>
    <message>
        <source>The library can be read but not written to. You see your marks; new ones are not kept.</source>
        <translation>资料库只能读取，不能写入。您的标记可以看到，新的标记不会保存。</translation>
    </message>
    <message>
        <source>You can read; what you mark now is lost when Duizhao is closed.</source>
        <translation>可以阅读，但现在所做的标记会在关闭对照时丢失。</translation>
    </message>
    <message>
        <source>What you write now is kept in another file, to be added later.</source>
        <translation>现在写下的内容保存在另一个文件里，以后可以加入资料库。</translation>
    </message>
    <message>
        <source>The library file is damaged.</source>
        <translation>资料库文件已损坏。</translation>
    </message>
    <message>
        <source>Damaged entries of the library, which cannot be shown: {n}. They are left as they are; a backup may have them whole.</source>
        <translation>资料库中有 {n} 个条目已损坏，无法显示。它们已原样保留；备份里也许有完整的。</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to.</source>
        <translation>资料库所在的文件夹无法写入。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The library file is missing. The newest backup of it: {day}.</source>
        <translation>资料库文件不见了。最新的备份：{day}。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>改过的译文</translation>
    </message>
    <message>
        <source>Glossary term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Saved word</source>
        <translation>生词</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Place of a file</source>
        <translation>文件位置</translation>
    </message>
    <message>
        <source>Language of a paragraph</source>
        <translation>段落的语言</translation>
    </message>
    <message>
        <source>What is left out of a page</source>
        <translation>页面上略去的部分</translation>
    </message>
    <message>
        <source>Former text</source>
        <translation>以前的文本</translation>
    </message>
    <message>
        <source>Place in a book</source>
        <translation>在书中的位置</translation>
    </message>
    <message>
        <source>Simplified or traditional</source>
        <translation>简体或繁体</translation>
    </message>
    <message>
        <source>Review of a saved word</source>
        <translation>生词的复习记录</translation>
    </message>
    <message>
        <source>The library was written by a newer Duizhao.</source>
        <translation>资料库由较新版本的“对照”写成。</translation>
    </message>
    <message>
        <source>The library file belongs to another program.</source>
        <translation>资料库文件属于其他程序。</translation>
    </message>
    <message>
        <source>Another program has the library locked.</source>
        <translation>其他程序锁定了资料库。</translation>
    </message>
    <message>
        <source>The library file was removed or replaced. What it held is here still.</source>
        <translation>资料库文件被移走或替换了。其中的内容仍在这里。</translation>
    </message>
    <message>
        <source>The library file cannot be opened.</source>
        <translation>资料库文件无法打开。</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>Nothing has changed.</source>
        <translation>情况没有变化。</translation>
    </message>
    <message>
        <source>Added to the library: {articles} articles, {marks} marks</source>
        <translation>已加入资料库：{articles} 篇文章，{marks} 个标记</translation>
    </message>
    <message>
        <source>The library has been written anew.</source>
        <translation>资料库已重新写入。</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Renaming #{tag}…</source>
        <translation>正在重命名 #{tag}…</translation>
    </message>
    <message>
        <source>#{old} is #{new} now. Marks: {n}</source>
        <translation>#{old} 已改为 #{new}，共 {n} 个标记。</translation>
    </message>
    <message>
        <source>“{name}” is forgotten.</source>
        <translation>不再保留“{name}”。</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Change the note and its tags</source>
        <translation>修改笔记和标签</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>Copy both languages</source>
        <translation>复制两种语言</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>删除标记</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The settings could not be saved.</source>
        <translation>设置未能保存。</translation>
    </message>
    <message>
        <source>“{file}” could not be written or read.</source>
        <translation>“{file}”无法写入或读取。</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>出了点问题。</translation>
    </message>
    <message>
        <source>“{file}” was not written: the disk is full.</source>
        <translation>“{file}”没有写入：磁盘已满。</translation>
    </message>
    <message>
        <source>You have no permission to write or read “{file}” there.</source>
        <translation>没有权限在那里写入或读取“{file}”。</translation>
    </message>
    <message>
        <source>“{file}”: the file or its folder is not there any more.</source>
        <translation>“{file}”：这个文件或它的文件夹已经不在了。</translation>
    </message>
    <message>
        <source>“{file}” is the saved page itself, or the library. Choose another name.</source>
        <translation>“{file}”是存下来的网页本身，或者是资料库。请换一个名字。</translation>
    </message>
    <message>
        <source>The page was saved again with much less text. You see the full text.</source>
        <translation>这个网页再次保存后，文字少了很多。现在显示的是完整的正文。</translation>
    </message>
    <message>
        <source>An earlier text of this article had more paragraphs.</source>
        <translation>这篇文章的早先版本有更多段落。</translation>
    </message>
    <message>
        <source>This file held another article before: “{name}”.</source>
        <translation>这个文件以前保存的是另一篇文章：“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” holds another page now. You see the text that was kept.</source>
        <translation>“{name}”现在是另一个网页。这里显示的是之前留存的正文。</translation>
    </message>
    <message>
        <source>A third or more of this page&apos;s text is not shown.</source>
        <translation>这个网页有三分之一以上的文字没有显示。</translation>
    </message>
    <message>
        <source>The text is not here, only what another program told of it. Save the page in the browser and open its file: all of it goes to its place.</source>
        <translation>这里没有正文，只有其他程序留下的内容。请在浏览器中保存该网页，再打开保存的文件，这些内容就会各归其位。</translation>
    </message>
    <message>
        <source>Some settings could not be read and have their default values:</source>
        <translation>有些设置无法读取，已恢复默认值：</translation>
    </message>
    <message>
        <source>Duizhao did not close properly the last time.</source>
        <translation>“对照”上次没有正常关闭。</translation>
    </message>
    <message>
        <source>What was open then has not been opened again.</source>
        <translation>当时打开的文章没有再次打开。</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Show the whole page&apos;s text</source>
        <translation>显示整页文字</translation>
    </message>
    <message>
        <source>Language packs…</source>
        <translation>语言包…</translation>
    </message>
    <message>
        <source>Download English ⇄ 中文 (145 MB)</source>
        <translation>下载英文 ⇄ 中文（145 MB）</translation>
    </message>
    <message>
        <source>I have a file…</source>
        <translation>我有文件…</translation>
    </message>
    <message>
        <source>Another address…</source>
        <translation>换个地址…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Show the newer text</source>
        <translation>显示新的正文</translation>
    </message>
    <message>
        <source>Show the earlier text</source>
        <translation>显示早先的正文</translation>
    </message>
    <message>
        <source>Open that article</source>
        <translation>打开那篇文章</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open it in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>再次打开</translation>
    </message>
    <message>
        <source>“{file}” is not there any more.</source>
        <translation>“{file}”已经不在了。</translation>
    </message>
    <message>
        <source>“{file}” is not a language pack.</source>
        <translation>“{file}”不是语言包。</translation>
    </message>
    <message>
        <source>“{file}” is damaged or not whole.</source>
        <translation>“{file}”已损坏或不完整。</translation>
    </message>
    <message>
        <source>“{file}” could do harm and was not installed.</source>
        <translation>“{file}”可能有害，未予安装。</translation>
    </message>
    <message>
        <source>“{file}” is not for English and Chinese but for {languages}.</source>
        <translation>“{file}”用于 {languages}，不是中英互译的语言包。</translation>
    </message>
    <message>
        <source>“{file}” was made for a newer Duizhao.</source>
        <translation>“{file}”需要较新版本的“对照”。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read.</source>
        <translation>“{file}”无法读取。</translation>
    </message>
    <message>
        <source>The folder of the language packs cannot be written to.</source>
        <translation>无法写入存放语言包的文件夹。</translation>
    </message>
    <message>
        <source>{server} cannot be reached from this computer. Another address may work.</source>
        <translation>这台电脑连不上 {server}。可以换一个地址试试。</translation>
    </message>
    <message>
        <source>{server} does not have it ({answer}).</source>
        <translation>{server} 上没有要找的文件（{answer}）。</translation>
    </message>
    <message>
        <source>{server} has a problem now ({answer}): try again later.</source>
        <translation>{server} 暂时有问题（{answer}），请稍后再试。</translation>
    </message>
    <message>
        <source>What {server} sent is not a list of language packs.</source>
        <translation>{server} 返回的内容不是语言包列表。</translation>
    </message>
    <message>
        <source>The connection to {server} broke: try again to go on.</source>
        <translation>与 {server} 的连接中断，重试即可继续。</translation>
    </message>
    <message>
        <source>“{file}” is empty.</source>
        <translation>“{file}”是空的。</translation>
    </message>
    <message>
        <source>“{file}” is not a text or a saved page.</source>
        <translation>“{file}”不是文本，也不是保存的网页。</translation>
    </message>
    <message>
        <source>Files like “{file}” cannot be opened.</source>
        <translation>“{file}”这类文件无法打开。</translation>
    </message>
    <message>
        <source>“{file}” ends in the middle: it was not written or copied whole.</source>
        <translation>“{file}”不完整：它没有写完，或没有复制完。</translation>
    </message>
    <message>
        <source>“{file}” is too large.</source>
        <translation>“{file}”太大了。</translation>
    </message>
    <message>
        <source>“{file}” is a folder.</source>
        <translation>“{file}”是一个文件夹。</translation>
    </message>
    <message>
        <source>The menu can add the pages of a folder to the shelf.</source>
        <translation>可以在菜单中把一个文件夹里的网页加入书架。</translation>
    </message>
    <message>
        <source>The pages of “{file}” are pictures: there is no text in it to read.</source>
        <translation>“{file}”的页面是图片，没有可读的文字。</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password.</source>
        <translation>“{file}”有密码保护。</translation>
    </message>
    <message>
        <source>“{file}” names files outside its own folder, and was not opened.</source>
        <translation>“{file}”里有指向其文件夹之外的文件，因此没有打开。</translation>
    </message>
    <message>
        <source>“{file}” holds marks of another program: import it.</source>
        <translation>“{file}”里是其他程序的标记，请导入。</translation>
    </message>
    <message>
        <source>To read “{file}”, install PDF support: pip install &quot;duizhao[pdf]&quot;.</source>
        <translation>要读“{file}”，请先安装 PDF 支持：pip install &quot;duizhao[pdf]&quot;。</translation>
    </message>
    <message>
        <source>No article was found in “{file}”.</source>
        <translation>“{file}”里没有找到文章。</translation>
    </message>
    <message>
        <source>It may be a list of headlines, or a page whose text had not loaded when it was saved.</source>
        <translation>它也许只是标题列表，或者保存时正文还没有载入。</translation>
    </message>
    <message>
        <source>This text is in a menu of the page and cannot be part of the article.</source>
        <translation>这一段在网页的菜单里，无法收入正文。</translation>
    </message>
    <message>
        <source>“{file}” does not tell the same in the other language.</source>
        <translation>“{file}”与本文内容不同，不是它的译文。</translation>
    </message>
    <message>
        <source>The article stays as it was.</source>
        <translation>文章保持原样。</translation>
    </message>
    <message>
        <source>“{file}” needs an engine that is not installed.</source>
        <translation>“{file}”所需的引擎尚未安装。</translation>
    </message>
    <message>
        <source>It comes with: pip install &apos;{package}&apos;</source>
        <translation>安装方法：pip install &apos;{package}&apos;</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: {size} more is needed.</source>
        <translation>磁盘空间不足：还差 {size}。</translation>
    </message>
    <message>
        <source>On another computer open {address}, save “English → Chinese” and “Chinese → English” ({files}), bring the files here, and drop them on this window or press “I have a file…”.</source>
        <translation>在另一台电脑上打开 {address}，保存 English → Chinese 和 Chinese → English 两个语言包（{files}），把文件带到这里，拖进这个窗口，或者按“我有文件…”。</translation>
    </message>
    <message>
        <source>There is no language pack for {direction} yet.</source>
        <translation>还没有“{direction}”的语言包。</translation>
    </message>
    <message>
        <source>With one, articles are translated on this computer.</source>
        <translation>装上以后，文章就在这台电脑上翻译。</translation>
    </message>
    <message>
        <source>The translation stopped.</source>
        <translation>翻译中断了。</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>磁盘空间不足。</translation>
    </message>
    <message>
        <source>The download is damaged and was thrown away.</source>
        <translation>下载的文件已损坏，已丢弃。</translation>
    </message>
    <message>
        <source>Your library was last used by a newer Duizhao. Nothing was changed.</source>
        <translation>您的资料库上次由较新版本的“对照”使用，未作任何改动。</translation>
    </message>
    <message>
        <source>The library file belongs to another program.</source>
        <translation>资料库文件属于其他程序。</translation>
    </message>
    <message>
        <source>The library file is damaged. It was left as it is; a backup can be restored.</source>
        <translation>资料库文件已损坏，未作改动；可以恢复备份。</translation>
    </message>
    <message>
        <source>Another program is using the library. Try again.</source>
        <translation>其他程序正在使用资料库，请再试一次。</translation>
    </message>
    <message>
        <source>The library cannot be written to; this was not kept.</source>
        <translation>资料库无法写入，这次改动没有保存。</translation>
    </message>
    <message>
        <source>The disk is full; this was not kept.</source>
        <translation>磁盘已满，这次改动没有保存。</translation>
    </message>
    <message>
        <source>The library file is missing; this was not kept.</source>
        <translation>资料库文件不见了，这次的内容没有保存。</translation>
    </message>
    <message>
        <source>The library could not be read or written.</source>
        <translation>资料库无法读写。</translation>
    </message>
    <message>
        <source>The library is not where it was; this was not kept.</source>
        <translation>资料库不在原来的位置；这一项没有保存。</translation>
    </message>
    <message>
        <source>The cause as it was reported: {words}</source>
        <translation>报告的原因：{words}</translation>
    </message>
    <message>
        <source>The article is not in the library any more.</source>
        <translation>这篇文章已不在资料库中。</translation>
    </message>
    <message>
        <source>You have no permission to read “{file}”.</source>
        <translation>没有权限读取“{file}”。</translation>
    </message>
    <message>
        <source>“{title}” is damaged in the library, and its file is gone. A backup can be restored.</source>
        <translation>“{title}”在资料库中已损坏，原文件也不在了；可以恢复备份。</translation>
    </message>
    <message>
        <source>This article is not in the library; this was not kept.</source>
        <translation>资料库中没有这篇文章；这一项没有保存。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read as text: save it as “CSV UTF-8” and try again.</source>
        <translation>“{file}”无法按文本读取：请另存为“CSV UTF-8”后再试。</translation>
    </message>
    <message>
        <source>No terms were found in “{file}”: a term belongs in the first column, its translation in the second.</source>
        <translation>“{file}”中没有找到术语：第一列应为术语，第二列应为译法。</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Translating {done} of {total} paragraphs</source>
        <translation>正在翻译第 {done} 段，共 {total} 段</translation>
    </message>
    <message>
        <source>Paragraph {n} of {count}</source>
        <translation>第 {n} 段，共 {count} 段</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>no language pack</source>
        <translation>没有语言包</translation>
    </message>
    <message>
        <source>author&apos;s translation</source>
        <translation>原文所附译文</translation>
    </message>
    <message>
        <source>neither English nor Chinese</source>
        <translation>不是英文，也不是中文</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>shown as boxes: {scripts}</source>
        <translation>显示为方框：{scripts}</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>What do you want to remember?</source>
        <translation>想记住什么？</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Tags: travel, food</source>
        <translation>标签：旅行、美食</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
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
        <translation>原文中找不到这些字句。</translation>
    </message>
</context>
<context>
    <name>NotesController</name>
    <message>
        <source>Select words, or go to a sentence first.</source>
        <translation>请先选中文字，或走到某一句。</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>已删除。</translation>
    </message>
    <message>
        <source>The note is not saved yet; it waits where it was begun.</source>
        <translation>笔记还没有保存；在原处重新打开即可继续写。</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>Select the words this mark is about, then press “Find it”.</source>
        <translation>请先选中标记所指的文字，再点“找回”。</translation>
    </message>
    <message>
        <source>Attached.</source>
        <translation>已归位。</translation>
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
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>No marks yet, in any article.</source>
        <translation>所有文章里都还没有标记。</translation>
    </message>
    <message>
        <source>No marks yet.</source>
        <translation>还没有标记。</translation>
    </message>
    <message>
        <source>Select words and press {note} to write a note, {highlight} to highlight them, {bookmark} to bookmark the paragraph.</source>
        <translation>选中文字后，按 {note} 写笔记，按 {highlight} 高亮，按 {bookmark} 给本段加书签。</translation>
    </message>
    <message>
        <source>Only marks with #{tag}</source>
        <translation>只看 #{tag} 的标记</translation>
    </message>
    <message>
        <source>Rename #{tag} everywhere…</source>
        <translation>在所有标记中重命名 #{tag}…</translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation>修改笔记…</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>添加笔记…</translation>
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
        <translation>删除标记</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
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
        <translation>关闭</translation>
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
        <translation>不是由“对照”安装的</translation>
    </message>
    <message>
        <source>needs an engine that is missing</source>
        <translation>所需的引擎尚未安装</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>comes with Duizhao</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
</context>
<context>
    <name>PacksController</name>
    <message>
        <source>Install a language pack</source>
        <translation>安装语言包</translation>
    </message>
    <message>
        <source>Language packs ({patterns})</source>
        <translation>语言包 ({patterns})</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>正在安装…</translation>
    </message>
    <message>
        <source>This address has no pack for them.</source>
        <translation>这个地址没有英文和中文的语言包。</translation>
    </message>
    <message>
        <source>Looking for packs…</source>
        <translation>正在查找语言包…</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>正在下载…</translation>
    </message>
    <message>
        <source>Stopped. The next download goes on from there.</source>
        <translation>已停止。下次会接着下载。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>“{name}”已删除。</translation>
    </message>
    <message>
        <source>{here} of {whole}</source>
        <translation>{here}，共 {whole}</translation>
    </message>
    <message>
        <source>{name} is installed.</source>
        <translation>“{name}”已安装。</translation>
    </message>
</context>
<context>
    <name>PacksDialog</name>
    <message>
        <source>Language packs</source>
        <translation>语言包</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Look for packs online…</source>
        <translation>在线查找语言包…</translation>
    </message>
    <message>
        <source>None yet. Look for one online, or install a file you have.</source>
        <translation>还没有语言包。可在线查找，也可安装已有的文件。</translation>
    </message>
    <message>
        <source>No packs for English and Chinese were found there.</source>
        <translation>那里没有中英互译的语言包。</translation>
    </message>
    <message>
        <source>Nothing is looked up or downloaded until you ask for it. A pack that you have, a file or a folder, can be dropped here.</source>
        <translation>不经您要求，不会联网查找或下载任何东西。已有的语言包（文件或文件夹）可以拖到这里安装。</translation>
    </message>
    <message>
        <source>Install from file…</source>
        <translation>从文件安装…</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
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
        <translation>代码</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Above: {what}</source>
        <translation>上方：{what}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>translated by machine</source>
        <translation>机器翻译</translation>
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
        <translation>是这里吗？</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>就是这里</translation>
    </message>
    <message>
        <source>The mark belongs to these words</source>
        <translation>标记属于这些文字</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Show the next place that is like it</source>
        <translation>看下一处相似的文字</translation>
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
        <translation>已打印。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation>第 {n} 页</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
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
        <translation>查看(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>页面(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>ReadingController</name>
    <message>
        <source>A book&apos;s chapter is always shown whole.</source>
        <translation>书的一章总是全文显示。</translation>
    </message>
    <message>
        <source>This is the book&apos;s last chapter.</source>
        <translation>这已是全书最后一章。</translation>
    </message>
    <message>
        <source>This is the book&apos;s first chapter.</source>
        <translation>这是全书第一章。</translation>
    </message>
    <message>
        <source>This article is no chapter of a book.</source>
        <translation>这篇文章不是书的一章。</translation>
    </message>
    <message>
        <source>The original is not Chinese.</source>
        <translation>原文不是中文。</translation>
    </message>
    <message>
        <source>The original is shown in simplified characters.</source>
        <translation>原文以简体字显示。</translation>
    </message>
    <message>
        <source>The original is shown in traditional characters.</source>
        <translation>原文以繁体字显示。</translation>
    </message>
    <message>
        <source>All of the page&apos;s text is shown.</source>
        <translation>现在显示整页的文字。</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>Paper</source>
        <translation>纸色</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation>界面大小</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>每行字数</translation>
    </message>
    <message>
        <source>Latin face</source>
        <translation>西文字体</translation>
    </message>
    <message>
        <source>Chinese face</source>
        <translation>中文字体</translation>
    </message>
    <message>
        <source>Chinese script</source>
        <translation>简体或繁体</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Speaking pace</source>
        <translation>朗读语速</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Pinyin above the characters</source>
        <translation>汉字上方注拼音</translation>
    </message>
    <message>
        <source>Select whole words with the pointer</source>
        <translation>用鼠标选择时按整个词选取</translation>
    </message>
    <message>
        <source>Hold Alt to select single characters</source>
        <translation>按住 Alt 键可逐字选取</translation>
    </message>
    <message>
        <source>Look up the word where the pointer rests</source>
        <translation>指针停在词上就查词典</translation>
    </message>
    <message>
        <source>Dots under words that you saved</source>
        <translation>在生词下加点线</translation>
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
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>{n} left</source>
        <translation>还剩 {n} 个</translation>
    </message>
    <message>
        <source>Nothing to review now.</source>
        <translation>现在没有要复习的词。</translation>
    </message>
    <message>
        <source>That was it: {known} known, {again} again.</source>
        <translation>完成：记得 {known} 个，还要再看 {again} 个。</translation>
    </message>
    <message>
        <source>Five minutes of words</source>
        <translation>五分钟复习</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>Again  1</source>
        <translation>再来  1</translation>
    </message>
    <message>
        <source>Good  2</source>
        <translation>记得  2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <translation>一幅图片</translation>
    </message>
    <message>
        <source>What is left out on {site}</source>
        <translation>{site} 略去了什么</translation>
    </message>
    <message>
        <source>These parts of its pages are left out of every article, or taken in.</source>
        <translation>这个网站的每篇文章都略去或收入以下部分。</translation>
    </message>
    <message>
        <source>Nothing yet. “Not part of the article” in a paragraph&apos;s menu leaves it out, here and on the other pages of the site.</source>
        <translation>还没有。在段落的菜单里选“不属于正文”，这一段就会略去，本站的其他页面也一样。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Ruling</name>
    <message>
        <source>The headline is always shown.</source>
        <translation>标题总会显示。</translation>
    </message>
    <message>
        <source>Left out of the articles of {site}.</source>
        <translation>{site} 的文章今后略去这一部分。</translation>
    </message>
    <message>
        <source>Part of the articles of {site}.</source>
        <translation>{site} 的文章今后包含这一部分。</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Duizhao seems to be open already, but does not answer.</source>
        <translation>“对照”似乎已经打开，但没有回应。</translation>
    </message>
    <message>
        <source>It may be on another computer, or stuck. Two may be open at once.</source>
        <translation>它可能在另一台电脑上，也可能卡住了。可以同时打开两个。</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>Show the running program</source>
        <translation>查看正在运行的程序</translation>
    </message>
    <message>
        <source>Process {process} ({name}) on “{host}”, since {since}.</source>
        <translation>进程 {process}（{name}），位于“{host}”，自 {since} 起运行。</translation>
    </message>
</context>
<context>
    <name>SavedWords</name>
    <message>
        <source>{n} saved</source>
        <translation>共 {n} 个</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>共 {all} 个，显示 {n} 个</translation>
    </message>
    <message>
        <source>“{word}” removed</source>
        <translation>已删除“{word}”</translation>
    </message>
    <message>
        <source>{n} words removed</source>
        <translation>已删除 {n} 个词</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Point at a word and press {key}: it is kept here.</source>
        <translation>指向一个词，按 {key} 键，它就收在这里。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Its article is not known any more.</source>
        <translation>它出自哪篇文章已无记录。</translation>
    </message>
    <message>
        <source>Saved words</source>
        <translation>生词本</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <translation>已存为“{file}”。</translation>
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
        <translation>全书</translation>
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
        <translation>写笔记</translation>
    </message>
    <message>
        <source>Bookmark the paragraph</source>
        <translation>给本段加书签</translation>
    </message>
    <message>
        <source>Always translate it as…</source>
        <translation>总是译为…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>SentenceEditor</name>
    <message>
        <source>The machine: {words}</source>
        <translation>机器译文：{words}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Back to the machine&apos;s</source>
        <translation>恢复机器译文</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc leaves</source>
        <translation>Ctrl+Enter 保留，Esc 放弃</translation>
    </message>
    <message>
        <source>Corrected translation</source>
        <translation>改正后的译文</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>自动收录的文件夹</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>Translate as soon as an article is open</source>
        <translation>打开文章就开始翻译</translation>
    </message>
    <message>
        <source>As this computer does best</source>
        <translation>由电脑决定</translation>
    </message>
    <message>
        <source>The Argos index</source>
        <translation>Argos 索引</translation>
    </message>
    <message>
        <source>Thoroughness (1 fast, 8 slow)</source>
        <translation>精细程度（1 快，8 慢）</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Download packs from</source>
        <translation>语言包下载地址</translation>
    </message>
    <message>
        <source>Dated backups to keep</source>
        <translation>保留的备份份数</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
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
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>{n} chapters</source>
        <translation>共 {n} 章</translation>
    </message>
    <message>
        <source>{title}, folded, {facts}</source>
        <translation>{title}，已折叠，{facts}</translation>
    </message>
</context>
<context>
    <name>ShelfController</name>
    <message>
        <source>Changing the tags…</source>
        <translation>正在修改标签…</translation>
    </message>
    <message>
        <source>Marking the articles…</source>
        <translation>正在标记文章…</translation>
    </message>
    <message>
        <source>Removing from the shelf…</source>
        <translation>正在从书架移走…</translation>
    </message>
    <message>
        <source>Putting back on the shelf…</source>
        <translation>正在放回书架…</translation>
    </message>
    <message>
        <source>Removed from the shelf</source>
        <translation>已从书架移走</translation>
    </message>
    <message>
        <source>{n} articles removed from the shelf</source>
        <translation>已从书架移走 {n} 篇文章</translation>
    </message>
    <message>
        <source>Tags of “{title}”, with spaces between</source>
        <translation>“{title}”的标签，用空格分开</translation>
    </message>
    <message>
        <source>Remove {n} articles from the shelf?</source>
        <translation>把 {n} 篇文章从书架上移走吗？</translation>
    </message>
    <message>
        <source>Keep the notes</source>
        <translation>保留笔记</translation>
    </message>
    <message>
        <source>Forget the notes too</source>
        <translation>笔记也一并删除</translation>
    </message>
    <message>
        <source>No file is touched.</source>
        <translation>文件本身不受影响。</translation>
    </message>
    <message>
        <source>Remove “{title}” from the shelf?</source>
        <translation>把“{title}”从书架上移走吗？</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移走</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移走…</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>书架</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
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
        <translation>语言包</translation>
    </message>
    <message>
        <source>Get the full pack</source>
        <translation>获取完整语言包</translation>
    </message>
    <message>
        <source>Download it once, about 100 MB: it translates far better</source>
        <translation>只需下载一次，约 100 MB，译文好得多</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>TagCompleter</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>TermMeetingsView</name>
    <message>
        <source>Not matched, because it is written differently: {words}.</source>
        <translation>写法不同，不会套用：{words}。</translation>
    </message>
    <message>
        <source>Sentences that the term matches</source>
        <translation>套用该术语的句子</translation>
    </message>
    <message>
        <source>The open article is translated in the other direction.</source>
        <translation>打开的文章是另一个翻译方向。</translation>
    </message>
    <message>
        <source>Write a term to see what it matches in the open article.</source>
        <translation>写下术语，就能看到它会用在这篇文章的哪些句子里。</translation>
    </message>
    <message>
        <source>“{term}” matches nothing in the open article.</source>
        <translation>这篇文章里没有会套用“{term}”的地方。</translation>
    </message>
    <message>
        <source>“{term}” matches one sentence of the open article.</source>
        <translation>“{term}”会用在这篇文章的 1 个句子里。</translation>
    </message>
    <message>
        <source>“{term}” matches {n} sentences of the open article.</source>
        <translation>“{term}”会用在这篇文章的 {n} 个句子里。</translation>
    </message>
    <message>
        <source>“{rendering}” is in {n} of the translations already.</source>
        <translation>其中 {n} 句的译文已经是“{rendering}”。</translation>
    </message>
</context>
<context>
    <name>TermsInPage</name>
    <message>
        <source>Your glossary: {term} → {rendering}</source>
        <translation>您的术语表：{term} → {rendering}</translation>
    </message>
</context>
<context>
    <name>TermsModel</name>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译法</translation>
    </message>
</context>
<context>
    <name>TextsController</name>
    <message>
        <source>No other text of this article was kept.</source>
        <translation>本文没有保留其他文本。</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>Texts of this article</source>
        <translation>本文的各个文本</translation>
    </message>
    <message>
        <source>The page was saved with different texts. Your marks stay with the article, whichever text is shown.</source>
        <translation>这个网页保存过不同的文本。无论显示哪一个，您的标记都跟着文章。</translation>
    </message>
    <message>
        <source>Show this text</source>
        <translation>显示这个文本</translation>
    </message>
    <message>
        <source>The text that is shown</source>
        <translation>正在显示的文本</translation>
    </message>
    <message>
        <source>Kept: {time}</source>
        <translation>保留时间：{time}</translation>
    </message>
    <message>
        <source>{n} paragraphs, {m} characters</source>
        <translation>{n} 段，{m} 个字符</translation>
    </message>
    <message>
        <source>{n} of them are not in the text that is shown</source>
        <translation>其中 {n} 段不在正在显示的文本里</translation>
    </message>
</context>
<context>
    <name>TileColumns</name>
    <message>
        <source>Open an article…</source>
        <translation>打开文章…</translation>
    </message>
</context>
<context>
    <name>Touching</name>
    <message>
        <source>Go to a highlight or a note first.</source>
        <translation>请先移到一处高亮或笔记。</translation>
    </message>
</context>
<context>
    <name>Translating</name>
    <message>
        <source>Everything is translated.</source>
        <translation>已全部译完。</translation>
    </message>
    <message>
        <source>Stopped here. {keys} goes on.</source>
        <translation>停在这里。按 {keys} 继续。</translation>
    </message>
    <message>
        <source>Stopped after {done} of {total} paragraphs.</source>
        <translation>已停止：共 {total} 段，已译 {done} 段。</translation>
    </message>
    <message>
        <source>Go on translating</source>
        <translation>继续翻译</translation>
    </message>
</context>
<context>
    <name>UndoButton</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open an article…</source>
        <translation>打开文章…</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>或者试读一篇</translation>
    </message>
    <message>
        <source>Read the news in two languages</source>
        <translation>用两种语言读新闻</translation>
    </message>
    <message>
        <source>Save a news page in your browser, then drop the file here.</source>
        <translation>在浏览器里保存新闻网页，再把文件拖到这里。</translation>
    </message>
    <message>
        <source>Its text appears with a translation made on this computer.</source>
        <translation>正文和译文并排显示，翻译就在这台电脑上完成。</translation>
    </message>
    <message>
        <source>Mark what matters; what you mark stays yours, offline.</source>
        <translation>随手标记，笔记只属于您，无需联网。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>This sentence has no other side.</source>
        <translation>这一句没有另一种语言的文字。</translation>
    </message>
    <message>
        <source>The shelf is hidden to make room for the two columns of text.</source>
        <translation>书架已收起，让左右对照有足够的宽度。</translation>
    </message>
    <message>
        <source>Show the shelf</source>
        <translation>显示书架</translation>
    </message>
</context>
<context>
    <name>WordPopup</name>
    <message>
        <source>The first meaning is that of the translation.</source>
        <translation>第一个释义就是译文里的意思。</translation>
    </message>
    <message>
        <source>You met it in {title}</source>
        <translation>您在《{title}》里见过它</translation>
    </message>
    <message>
        <source>You saved it before</source>
        <translation>它已在您的生词本里</translation>
    </message>
    <message>
        <source>Save word</source>
        <translation>存为生词</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
</context>
<context>
    <name>WordsController</name>
    <message>
        <source>“{word}” saved</source>
        <translation>已把“{word}”存为生词</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Saved words</source>
        <translation>生词本</translation>
    </message>
    <message>
        <source>Chinese, pinyin or English</source>
        <translation>汉字、拼音或英文</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
</context>
</TS>
