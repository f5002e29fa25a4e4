"""Numbers as people translate them: in other units, in words, by other customs."""

from __future__ import annotations

import pytest

from reader.domain.language import EN_ZH, ZH_EN
from reader.domain.translation import DoubtKind
from reader.translate.doubt import doubts

# An English line, a bar, and its translation by a person.
TRANSLATED = """
The company was valued at $1.2 billion. | 该公司估值为十二亿美元。
Sales rose 15% in the third quarter. | 第三季度销售额增长了百分之十五。
Sales fell by a fifth. | 销售额下降了两成。
Sales fell by a third. | 销售额下降了三分之一。
Dozens of people were injured. | 数十人受伤。
Scores of villages were flooded. | 数十个村庄被淹。
Two dozen officers resigned. | 二十多名警官辞职。
About two dozen officers resigned. | 大约24名警官辞职。
Half a dozen reporters waited outside. | 六名记者在外面等候。
Several billion dollars were lost. | 损失了数十亿美元。
Billions of dollars were lost. | 损失达数十亿美元。
Tens of millions of users were affected. | 数千万用户受到影响。
Hundreds of thousands marched. | 数十万人游行。
The rate rose by 25 basis points. | 利率上调了25个基点。
The rate rose by a quarter of a percentage point. | 利率上调了0.25个百分点。
The rate rose by half a percentage point. | 利率上调了零点五个百分点。
Two-thirds of voters agreed. | 三分之二的选民同意。
Four in five voters agreed. | 八成选民同意。
One in ten children is affected. | 十分之一的儿童受到影响。
Nine out of ten children are affected. | 九成儿童受到影响。
He was born in the 1990s. | 他出生于九十年代。
He was born in the 1990s. | 他出生于20世纪90年代。
He was born in the early 1960s. | 他出生于上世纪六十年代初。
Elizabeth II died in 2022. | 伊丽莎白二世于2022年去世。
Louis XIV built Versailles. | 路易十四建造了凡尔赛宫。
World War II ended in 1945. | 第二次世界大战于1945年结束。
World War II ended in 1945. | 二战于一九四五年结束。
Pope John XXIII opened the council. | 教皇约翰二十三世召开了会议。
Chapter VII lists the rules. | 第七章列出了规则。
The 21st century will be different. | 二十一世纪将有所不同。
The 18th Congress opened. | 十八大开幕。
The 20th Party Congress opened. | 中共二十大开幕。
She is in her thirties. | 她三十多岁。
She is in her mid-40s. | 她四十五岁左右。
He is 35 years old. | 他三十五岁。
A 12-year-old boy was found. | 一名十二岁男孩被找到。
He died at the age of 90. | 他去世时年届九旬。
The meeting starts at 8:30 p.m. | 会议于晚上八点半开始。
The meeting starts at 8:30 p.m. | 会议于20时30分开始。
The meeting starts at half past three. | 会议三点半开始。
The meeting starts at quarter to nine. | 会议八点四十五分开始。
The meeting starts at 3:15. | 会议三点一刻开始。
The shop opens at 6am. | 商店早上六点开门。
The shop closes at midnight. | 商店凌晨零点关门。
It cost £30,000. | 它花费了三万英镑。
It cost €2.5m. | 它花费了250万欧元。
It cost 3.6 trillion yen. | 它花费了3.6万亿日元。
It cost 100 million yuan. | 它花费了一亿元。
It cost Rs 5 crore. | 它花费了5000万卢比。
It cost 2 lakh rupees. | 它花费了20万卢比。
It costs 99 cents. | 它售价99美分。
It costs $4.99. | 它售价四点九九美元。
The town is 30 miles away. | 小镇在48公里外。
It was 104 degrees Fahrenheit. | 气温达到40摄氏度。
Temperatures hit minus 20 degrees Celsius. | 气温降至零下二十度。
Temperatures reached 38.5C. | 气温达到三十八点五度。
The car was doing 120 km/h. | 汽车时速达一百二十公里。
The tower is 600 feet tall. | 塔高183米。
The price doubled. | 价格翻了一番。
The price tripled. | 价格上涨了两倍。
The price rose threefold. | 价格涨到三倍。
The price rose tenfold. | 价格上涨了十倍。
It is 50% off. | 打五折。
It is 20 percent off. | 打八折。
It is sold at a 15% discount. | 八五折出售。
In 1.5 million homes the power was out. | 一百五十万户停电。
One and a half million homes lost power. | 一百五十万户停电。
Three and a half years later he left. | 三年半后他离开了。
Eighteen months later he left. | 一年半后他离开了。
Two and a half hours later he left. | 两个半小时后他离开了。
Fifteen minutes later he left. | 一刻钟后他离开了。
Two weeks later he left. | 14天后他离开了。
A fortnight later he left. | 两周后他离开了。
It took 48 hours. | 用了两天。
It covers 500 acres. | 占地三千亩。
It covers 2,000 square miles. | 面积为5200平方公里。
It weighs 2.2 pounds. | 重一公斤。
It weighs 10 pounds. | 重4.5公斤。
The ship displaces 60,000 tonnes. | 该舰排水量六万吨。
A magnitude-6.4 quake struck. | 发生六点四级地震。
It was a 7.8-magnitude quake. | 这是7.8级地震。
Boeing's 737 MAX was grounded. | 波音737 MAX停飞。
The G7 leaders met. | 七国集团领导人会面。
The G20 leaders met. | 二十国集团领导人会面。
The EU's 27 members agreed. | 欧盟二十七国同意。
On 11 September 2001 the towers fell. | 2001年9月11日，双子塔倒塌。
The 9/11 attacks changed everything. | “九一一”袭击改变了一切。
On October 1 the parade was held. | 十月一日举行了阅兵。
On New Year's Eve fireworks were lit. | 除夕夜燃放了烟花。
On Christmas Day they met. | 12月25日他们会面。
The bill passed 220-213. | 法案以220票对213票通过。
They won 3-2 on penalties. | 他们点球大战以三比二获胜。
The ratio is 4:1. | 比例是四比一。
He scored 28 points. | 他得到二十八分。
The index rose 200 points to 3,456.78. | 指数上涨200点，报3456.78点。
The index lost 1.3 percent. | 指数下跌百分之一点三。
GDP per capita is $12,000. | 人均GDP为一万二千美元。
Population: 1.4 billion. | 人口十四亿。
Almost 1.4bn people live there. | 近十四亿人生活在那里。
About 300,000 people fled. | 约三十万人逃离。
Some 70,000 people fled. | 约七万人逃离。
Between 20,000 and 30,000 people fled. | 两三万人逃离。
Seven or eight people fled. | 七八个人逃离。
Forty or fifty people fled. | 四五十人逃离。
More than 10,000 people fled. | 上万人逃离。
Nearly 1,000 people fled. | 近千人逃离。
More than 100 people fled. | 上百人逃离。
The 100th anniversary was marked. | 举行百年纪念。
The centenary was marked. | 纪念一百周年。
The 70th anniversary was marked. | 纪念七十周年。
The bicentenary was marked. | 纪念两百周年。
He ran 100m in 9.58 seconds. | 他以9秒58跑完百米。
He ran it in 2:03:59. | 他跑出2小时3分59秒。
The 5G network has 1m users. | 5G网络有一百万用户。
The plane carried 189 people. | 机上载有189人。
Forty percent of the land is desert. | 四成土地是沙漠。
Ninety-five per cent agreed. | 95%的人同意。
99 percent agreed. | 百分之九十九的人同意。
The top 1 percent own a third. | 最富有的百分之一拥有三分之一。
A 10-fold rise was seen. | 增长了九倍。
Production rose 2.5 times. | 产量增长1.5倍。
The 14th Five-Year Plan ends in 2025. | “十四五”规划于2025年结束。
The May Fourth Movement began in 1919. | 五四运动始于1919年。
The 1911 Revolution ended the empire. | 辛亥革命结束了帝制。
The 24-hour clinic is open. | 24小时诊所开放。
He was sentenced to 18 months. | 他被判一年半。
The $700bn bailout passed. | 七千亿美元救助计划通过。
Twelve hundred people came. | 一千二百人到场。
Fifteen hundred people came. | 1500人到场。
Two thousand and eight was bad. | 2008年很糟。
In nineteen eighty-four he wrote. | 1984年他写道。
In the 80s, things were different. | 八十年代，情况不同。
In the '60s, things were different. | 在六十年代，情况不同。
In the twenties, things were different. | 在二十年代，情况不同。
In the late 19th century | 19世纪末
In the 1800s, it was a port. | 19世纪时，它是一座港口。
The 5th Avenue store closed. | 第五大道门店关闭。
She lives on 42nd Street. | 她住在第四十二街。
0.3 grams per 100 ml | 每100毫升0.3克
1 in 3 women | 三分之一的女性
The satellite flies at 36,000km. | 卫星在三万六千公里高空飞行。
The reactor makes 1,000 megawatts. | 反应堆发电一百万千瓦。
The plant makes 2GW. | 电厂装机200万千瓦。
It holds 1.2 million barrels per day. | 每天一百二十万桶。
House prices rose for the 19th month. | 房价连续第十九个月上涨。
They own 51% of shares. | 他们持有五成一的股份。
Half of them are women. | 其中一半是女性。
A quarter of them are women. | 其中四分之一是女性。
Three-fifths of them are women. | 其中五分之三是女性。
Three fifths of them are women. | 其中六成是女性。
MI5 warned of it. | 军情五处对此发出警告。
The top ten list is out. | 十大榜单出炉。
He won an 800-metre race. | 他赢得八百米比赛。
Over 4,000 metres high | 海拔四千多米
One and a half billion people | 十五亿人
Three quarters of a million people | 七十五万人
Tens of thousands protested. | 数万人抗议。
A score of people came. | 二十来人到场。
It is three score and ten. | 是七十岁。
Zero-Covid policy ended. | 清零政策结束。
A 1,000-year-old temple | 千年古寺
The 2,500-year-old city | 两千五百年古城
A one-year-old girl | 一名一岁女童
He is 1.8 metres tall. | 他身高一米八。
He is 6ft 2in tall. | 他身高1.88米。
He is six feet tall. | 他身高一米八三。
It is 3 o'clock. | 三点了。
The 7:45 train is late. | 七点四十五分的火车晚点了。
It costs 3.5 yuan. | 它卖三块五。
It costs 12.80 yuan. | 它卖十二块八。
It costs 1.5 jiao. | 它卖一角五分。
It is worth 25,000 yuan. | 它值两万五。
It is worth 180 yuan. | 它值一百八。
It is worth 3,200 yuan. | 它值三千二。
The deal is worth 120 million yuan. | 交易额为一亿二。
It is worth 25,000 yuan. | 它值2万5。
He waited half a year. | 他等了半年。
He waited six months. | 他等了半年。
He waited 15 years. | 他等了一个半世纪的十分之一，即十五年。
He waited a decade and a half. | 他等了15年。
He waited two decades. | 他等了20年。
He waited a quarter of a century. | 他等了25年。
A quarter-century later, nothing had changed. | 25年后，一切如旧。
Half a century later, nothing had changed. | 50年后，一切如旧。
The four-and-a-half-year study ended. | 这项四年半的研究结束了。
The two-and-a-half-hour film opens Friday. | 这部两个半小时的电影周五上映。
The 90-minute film opens Friday. | 这部一个半小时的电影周五上映。
It took 3½ hours. | 花了三个半小时。
It took 3½ hours. | 花了3.5小时。
A 1½-year sentence | 一年半的刑期
Growth was three point two percent. | 增长率为3.2%。
A population of one point four billion | 十四亿人口
The death rate is three per thousand. | 死亡率为千分之三。
The rate is 0.3 percent. | 比率为千分之三。
The rate is 0.05 percent. | 比率为万分之五。
Unemployment is in double digits. | 失业率达到两位数。
At 1400 GMT the rocket launched. | 格林尼治时间14时，火箭发射。
At 0630 GMT the rocket launched. | 格林尼治时间6时30分，火箭发射。
At 2:30 p.m. the rocket launched. | 下午两点半，火箭发射。
At twenty to nine the rocket launched. | 8时40分，火箭发射。
At ten past four the rocket launched. | 4时10分，火箭发射。
The post-80s generation | 80后一代
The post-1990s generation | 九零后一代
Those born after 2000 | 零零后
In the 2020s | 本世纪二十年代
In the nineties | 九十年代
In the Sixties | 六十年代
In 2008 | 二零零八年
In 2008 | 二〇〇八年
In 1949 | 一九四九年
In 221 BC | 公元前221年
Charles III was crowned. | 查尔斯三世加冕。
Henry VIII had six wives. | 亨利八世有六个妻子。
Benedict XVI resigned. | 本笃十六世辞职。
Super Bowl LVIII was watched by 123 million. | 第58届超级碗有1.23亿人观看。
Article XII forbids it. | 第十二条禁止这样做。
World War I began in 1914. | 第一次世界大战始于1914年。
He is 17 or 18. | 他十七八岁。
Two or three hundred people came. | 两三百人到场。
Seven or eight hundred people came. | 七八百人到场。
Between 200 and 300 people came. | 来了两三百人。
Some 30 to 50 people came. | 来了三五十人。
Twenty or thirty people came. | 来了二三十人。
It rose by 200 percent. | 增长了两倍。
It is three times as large. | 它大两倍。
It rose 150 percent. | 增长一倍半。
It rose 1.5-fold. | 增长到1.5倍。
It rose 100 percent. | 增长了一倍。
It fell by 50 percent. | 减少了一半。
It fell by half. | 下降了50%。
It fell 30 percent. | 下降了三成。
It fell 35 percent. | 下降了三成五。
It fell by more than 40 per cent. | 跌幅超过四成。
It rose nearly 70%. | 升近七成。
100 percent of them agreed. | 他们百分之百同意。
100 percent of them agreed. | 他们全都同意。
A $20 note | 一张二十美元钞票
¥100 million | 一亿日元
HK$3.2 billion | 三十二亿港元
NT$100 billion | 一千亿新台币
A$50m | 五千万澳元
CHF 1.5 million | 一百五十万瑞士法郎
₩10 trillion | 十万亿韩元
5 crore rupees | 五千万卢比
1.5 lakh people | 十五万人
10 million won | 一千万韩元
50 pence | 五十便士
75 cents | 七十五美分
2.50 yuan | 两块五毛
35.80 yuan | 三十五块八
0.35 yuan | 三角五分
It dropped to minus 4 Fahrenheit. | 气温降至零下20摄氏度。
It hit 100°F. | 气温达到华氏100度。
It hit 38C (100F). | 气温达到38摄氏度（100华氏度）。
It is 25 degrees. | 气温二十五度。
turned 180 degrees | 转了一百八十度
latitude 30 degrees north | 北纬三十度
A 5-foot-9 man | 一名身高1.75米的男子
He is 5'9". | 他身高1.75米。
It is 12 inches wide. | 它宽30厘米。
It holds 10 gallons. | 容量为38升。
It was 26.2 miles. | 全程42.195公里。
It covers 3.7 million square miles. | 面积约960万平方公里。
A 3,000-sq-ft flat | 一套280平方米的公寓
Drive at 55 mph. | 以每小时88公里的速度行驶。
It travels at 200 knots. | 航速二百节。
A 72-hour deadline | 三天的期限
A 24-hour strike | 为期一天的罢工
A 10-day strike | 为期十天的罢工
A five-day week | 五天工作制
It lasted 36 hours. | 持续了一天半。
For 30 minutes | 持续半小时
For 45 minutes | 持续三刻钟
For 120 minutes | 持续两小时
Thirty years ago | 三十年前
In 30 years' time | 三十年后
A three-year-old | 一个三岁孩子
The 36-year-old midfielder | 这位三十六岁的中场球员
A woman in her sixties | 一名六十多岁的妇女
A man in his late 50s | 一名年近六旬的男子
A 90-year-old | 一名九旬老人
A septuagenarian | 一名七旬老人
At 70, he is still working. | 他年届古稀仍在工作。
At 60 he retired. | 他花甲之年退休。
Singles' Day sales hit 1 trillion yuan. | 双十一销售额达一万亿元。
The Nov 11 shopping festival | 双11购物节
On Halloween | 10月31日
The July 4 holiday | 七月四日假期
The Double Ten celebrations | 双十庆典
The 7/7 bombings | 七七爆炸案
The September 18 Incident | 九一八事变
The 18th century | 十八世纪
the 1700s | 十八世纪
the mid-19th century | 十九世纪中叶
The 3rd quarter | 三季度
Q1 2024 | 2024年一季度
the first half of 2023 | 2023年上半年
the 500th goal | 第五百个进球
the 1,000th day | 第一千天
the 21st | 二十一日
No. 10 Downing Street | 唐宁街十号
Premier League's top four | 英超前四
a 4-4-2 formation | 四四二阵型
a best-of-seven series | 七局四胜制系列赛
Scores are 21-19, 21-17. | 比分为21比19、21比17。
won by 2-1 | 二比一获胜
It beat them 98-97. | 以九十八比九十七险胜。
odds of 100 to one | 一百比一的赔率
an eight-hour day | 八小时工作制
the 996 culture | 996文化
The 12306 website | 12306网站
Call 110. | 请拨打110。
Flight MH370 vanished. | MH370航班失踪。
The F-35 jet | F-35战机
Type 055 destroyers | 055型驱逐舰
an iPhone 15 | 一部iPhone 15
COVID-19 cases topped 1,000. | 新冠病例超过一千例。
Nearly 2,000 years of history | 近两千年的历史
5,000 years of civilization | 五千年文明
the Thirty-Six Stratagems | 三十六计
Journey of a thousand miles | 千里之行
one in a million | 百万分之一
a billion here | 这里十亿
tens of billions | 数百亿
thousands of people | 数以千计的人
millions of dollars | 数百万美元
hundreds of millions of people | 数亿人
more than half a billion people | 五亿多人
over a hundred million people | 一亿多人
nearly a million people | 近百万人
more than one million people | 一百多万人
over 20 million people | 两千多万人
1.35 billion | 13.5亿
1.35 billion | 十三亿五千万
13,500,000 | 一千三百五十万
6 million | 六百万
11,000 | 一万一千
10,001 | 一万零一
100,000 troops | 十万大军
80,000 spectators | 八万观众
45,000 | 四万五千
2,400 km | 两千四百公里
The 2-hour drive | 两小时车程
1.6 times | 一点六倍
the 80/20 rule | 二八定律
the 50-50 chance | 五五开
20,000 leagues | 两万里
a two-thirds majority | 三分之二多数
nine-tenths of the law | 十分之九
three-quarters | 四分之三
five-eighths | 八分之五
37.5 percent | 八分之三
0.618 | 零点六一八
3.14 | 三点一四
10:1 | 十比一
"""
# The same kinds, but the number is another one.
CHANGED = """
The company was valued at $1.2 billion. | 该公司估值为十三亿美元。
It weighs 10 pounds. | 重5.4公斤。
He is 6ft 2in tall. | 他身高1.68米。
It hit 100°F. | 气温达到华氏110度。
It was 104 degrees Fahrenheit. | 气温达到45摄氏度。
It covers 2,000 square miles. | 面积为5800平方公里。
He was sentenced to 18 months. | 他被判两年半。
A 72-hour deadline | 四天的期限
It is worth 25,000 yuan. | 它值三万五。
It is worth 180 yuan. | 它值一百九。
It cost 2 lakh rupees. | 它花费了30万卢比。
Henry VIII had 63 ships. | 亨利八世有六十四艘船。
Super Bowl LVIII was watched. | 第57届超级碗有人观看。
Between 20,000 and 30,000 people fled. | 三四万人逃离。
Growth was three point two percent. | 增长率为3.4%。
At 1400 GMT the rocket launched. | 格林尼治时间15时，火箭发射。
It cost 35.80 yuan. | 它卖三十六块八。
The Nov 12 shopping festival | 双11购物节
The four-year study had 4,300 patients. | 这项四年的研究有4，800名病人。
It rose by 300 percent. | 增长了两倍。
"""


def pairs(lines: str) -> list[tuple[str, str]]:
    rows = (line.partition(" | ") for line in lines.strip().split("\n"))
    return [(english, chinese) for english, _, chinese in rows]


@pytest.mark.parametrize(("english", "chinese"), pairs(TRANSLATED))
def test_a_number_put_as_people_put_it_is_not_doubted(
    english: str, chinese: str
) -> None:
    assert not numbers(english, chinese)


@pytest.mark.parametrize(("english", "chinese"), pairs(CHANGED))
def test_another_number_is_doubted(english: str, chinese: str) -> None:
    assert numbers(english, chinese)


def numbers(english: str, chinese: str) -> list[str]:
    """The numbers that are doubted, whichever side is the translation."""
    found = (*doubts(english, chinese, EN_ZH), *doubts(chinese, english, ZH_EN))
    return [doubt.detail for doubt in found if doubt.kind is DoubtKind.NUMBER]
