/// Surnames and characters of given names, by which names are told from other words.
///
/// The surnames are the common ones of the 百家姓 and of today's counts; the characters are
/// those that given names of the last century are made of. A name out of both lists is missed:
/// what is called a name here is one.
enum Surnames {
  /// Surnames of one character.
  static let single = characters(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈
    姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤
    温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍
    涂成苗谷曲盛冉翁蓝骆路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景
    党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝
    """)
  /// Surnames of two characters.
  static let double: Set<String> = [
    "欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "长孙", "夏侯", "令狐",
  ]
  /// Characters of given names.
  static let given = characters(
    """
    伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华玉萍红娥玲芬燕彩春菊勤珍贞莉凤洁梅琳素云莲环雪荣爱妹
    香月莺媛瑞凡佳嘉琼珠翠雅芝清慧巧美淑惠珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑
    建国庆文武斌海波龙飞宁贵福生元全胜学祥才发成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承
    乐绍功松善厚裕河哲江辉晨志宏宝树良永东亮政谦亨奇固之轮翰朗伯言若鸣朋梁栋维启克伦翔旭鹏泽辰士以家致炎德
    行时泰盛雄琛钧冠策腾楠榕风航弘义兴顺民友毅俊峰保仁利金忠喜长根富財财银来水火土木满仓柱栓拴狗牛虎山石田
    连双双小大二三四五六老新朝阳万千百吉昌庚申寅子丑午仲叔季孝悌廉耻廷廷章书礼智信耀祖宗传世代少立正仕占付
    运洪浩宽广益增延年寿喜淼淼莹晶欣悦诗涵梓轩宇浩然雨晴妍颜萱彤雯芸茜桃杏枝叶花草苗秋冬夏晓晗曼蕾苹
    """)

  private static func characters(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value).filter { $0 > 0x7F })
  }
}
