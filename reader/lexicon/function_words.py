"""Words of the grammar: those that every reader of a language knows.

Articles, pronouns, prepositions, conjunctions, auxiliary verbs and particles; see
https://en.wikipedia.org/wiki/Function_word.
"""

from __future__ import annotations

_ENGLISH = """
a an the this that these those
i me my mine myself you your yours yourself yourselves he him his himself
she her hers herself it its itself we us our ours ourselves
they them their theirs themselves one ones oneself
who whom whose which what when where why how whoever whatever whichever
someone somebody something anyone anybody anything everyone everybody everything
nobody nothing none each every either neither some any no all both few many much
more most other another such same own
about above across after against along among around as at before behind below beneath
beside besides between beyond by despite down during except for from in inside into
like near of off on onto out outside over past per since than through throughout till
to toward towards under until up upon via with within without
and but or nor so yet if because although though while whereas unless whether
am is are was were be been being do does did done doing have has had having
will would shall should can could may might must ought cannot
not there here then now also too very just only even still again
don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't won't wouldn't
can't couldn't shouldn't mustn't needn't it's that's there's what's who's he's she's
let's i'm i've i'd i'll you're you've you'd you'll we're we've we'd we'll they're
they've they'd they'll he'd he'll she'd she'll it'd it'll
"""

_CHINESE = """
的 地 得 了 着 过 之 所 者 们 吗 呢 吧 啊 呀 嘛 啦 哦 么
我 你 您 他 她 它 我们 你们 他们 她们 它们 咱们 自己 人家 大家 谁 什么 哪 哪里
哪儿 怎么 怎样 为什么
这 那 这个 那个 这些 那些 这样 那样 这里 那里 这儿 那儿 这么 那么 此 其 该 本 某
各 每
一 一个 一些 个 些 几 多少
在 从 到 对 向 往 于 以 为 为了 由 被 把 将 给 让 跟 同 与 和 及 以及 或 或者
还是 比 按 据 至 自 关于 对于
但 但是 而 而且 不过 然而 因 因为 所以 因此 如果 虽然 即使 只要 只有 若 则 且 并
并且 以便
是 有 没 没有 不 不是 也 都 就 还 又 再 才 很 太 更 最 只 已 已经 正在 会 能
可以 可 要 应 应该 应当
上 下 里 中 后 前 时 来 去
著 過 們 嗎 啊 麼 您 它 他們 我們 你們 她們 它們 咱們 誰 什麼 哪裡 哪裏 怎麼
怎樣 為什麼 爲什麼
這 這個 那個 這些 這樣 那樣 這裡 這裏 那裡 那裏 這兒 那兒 這麼 那麼 該 個 一個
幾
從 對 於 為 爲 為了 爲了 將 給 讓 與 還是 據 關於 對於 過 不過 因為 因爲 雖然
只要 則 並 並且 沒 沒有
還 才 已經 會 應 應該 應當 裡 裏 後 時 來
"""

_ALL = frozenset(f"{_ENGLISH} {_CHINESE}".split())


def is_function_word(word: str) -> bool:
    """Whether an English or Chinese word, in either script, is of the grammar."""
    return word.casefold().replace("’", "'") in _ALL
