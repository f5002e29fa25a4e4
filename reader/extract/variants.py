"""Traditional characters of the words on buttons and labels, in simplified form.

Only those: OpenCC's tables, which know all others, take longer to load than a page to
be read.
"""

from __future__ import annotations

_PAIRS = """
並并 佈布 併并 來来 係系 個个 們们 倫伦 備备 傳传 僅仅 億亿 優优 內内 兩两
冊册 別别 則则 創创 劃划 劇剧 動动 務务 區区 參参 員员 問问 國国 圍围 圖图
團团 執执 報报 場场 塊块 學学 實实 審审 寫写 專专 對对 導导 屬属 師师 廣广
廳厅 張张 後后 復复 應应 戶户 掃扫 採采 換换 擊击 據据 擴扩 攝摄 數数 於于
時时 暢畅 暫暂 書书 會会 東东 條条 樓楼 標标 機机 檯台 欄栏 權权 歡欢 氣气
沒没 減减 準准 滾滚 瀏浏 為为 無无 煙烟 熱热 營营 獨独 獲获 現现 當当 發发
監监 眾众 碼码 稱称 筆笔 簡简 簽签 籌筹 籤签 糾纠 約约 紅红 級级 終终 組组
絡络 給给 統统 絲丝 經经 綜综 維维 網网 線线 編编 緩缓 繼继 續续 習习 聞闻
聯联 聲声 聽听 臺台 與与 興兴 舉举 華华 菸烟 萬万 薦荐 處处 號号 衛卫 衝冲
裝装 裡里 製制 複复 見见 視视 覺觉 覽览 觀观 觸触 訂订 計计 訊讯 討讨 記记
訪访 設设 許许 訴诉 註注 証证 評评 詞词 試试 詩诗 話话 詳详 誌志 認认 語语
說说 請请 論论 證证 識识 譯译 議议 讀读 讚赞 財财 責责 買买 費费 貼贴 資资
賞赏 質质 賬账 購购 贊赞 蹤踪 載载 輕轻 輯辑 輸输 轉转 辦办 這这 連连 週周
進进 運运 過过 選选 還还 郵邮 醫医 銀银 錄录 錯错 錶表 鍵键 鎖锁 鏈链 鐘钟
長长 門门 閉闭 開开 間间 閱阅 關关 陸陆 隊队 際际 隨随 險险 雜杂 電电 靜静
頁页 頂顶 預预 頭头 頻频 題题 類类 顧顾 顯显 風风 餘余 饋馈 馬马 騰腾 驗验
體体 點点 嗎吗 幫帮 寶宝 愛爱 歷历 畫画 盡尽 親亲 蓋盖 贈赠
"""
_TABLE = str.maketrans({pair[0]: pair[1] for pair in _PAIRS.split()})


def simplified(text: str) -> str:
    """A line with those characters in simplified form."""
    return text if text.isascii() else text.translate(_TABLE)


def forms_of(text: str) -> tuple[str, ...]:
    """A Chinese line as it stands, and in simplified characters if that is another."""
    other = simplified(text)
    return (text,) if other == text else (text, other)
