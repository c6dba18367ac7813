import Testing

@testable import FordelingEmitters

@Suite struct LookAlikesTests {
  @Test(
    arguments: [
      ("7", "7 ", "7", "7[U+0020]"), ("9", "9\u{A0}", "9", "9[U+00A0]"),
      ("1 000", "1\u{A0}000", "1 000", "1[U+00A0]000"),
      ("a b", "a  b", "a b", "a[U+0020][U+0020]b"),
      ("å", "a\u{30A}", "å", "a[U+030A]"), ("Vejle", "Vej\u{AD}le", "Vejle", "Vej[U+00AD]le"),
      ("7", "8 ", "7", "8 "), ("", " ", "", "[U+0020]"), ("a b", "ab", "a b", "ab"),
    ])
  func whatCannotBeSeenIsWrittenWhereTextsLookAlike(
    old: String, new: String, shownOld: String, shownNew: String
  ) {
    let texts = LookAlikes(old, new)
    #expect(texts.old == shownOld && texts.old.utf8.elementsEqual(shownOld.utf8))
    #expect(texts.new == shownNew && texts.new.utf8.elementsEqual(shownNew.utf8))
  }
}
