import FordelingModel
import Testing

@Suite("Danish order")
struct DanishOrderTests {
  @Test("aa sorts as å, and æ, ø and å come last")
  func municipalities() {
    let ordered = [
      "Assens", "Fredensborg", "Furesø", "Faaborg-Midtfyn", "Gentofte", "Herning", "Høje-Taastrup",
      "Tønder", "Tårnby", "Vallensbæk", "Ærø", "Aabenraa", "Aalborg", "Aarhus",
    ]
    #expect(ordered.reversed().sorted(by: DanishOrder.precedes) == ordered)
  }

  @Test("A decomposed å sorts with the composed one")
  func decomposed() {
    #expect(DanishOrder.key("Ta\u{30A}rnby") == DanishOrder.key("Tårnby"))
  }

  @Test("Texts that sort alike have an order of their own")
  func ties() {
    #expect(DanishOrder.precedes("Aarhus", "Århus") != DanishOrder.precedes("Århus", "Aarhus"))
    #expect(!DanishOrder.precedes("Ærø", "Ærø"))
  }
}
