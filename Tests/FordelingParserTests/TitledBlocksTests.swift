import Fordeling
import Testing

@Suite("Blocks side by side under titles")
struct TitledBlocksTests {
  @Test(
    "Each block has its title in its measures",
    arguments: [
      (
        "Pulje A;;Pulje B;\nKommune;Pladser;Kommune;Pladser\nVejle;7;Vejle;14\nFanø;3;Odense;12\n",
        "a.csv"
      ),
      (
        "Pulje A;;;Pulje B;\nKommune;Pladser;;Kommune;Pladser\nVejle;7;;Vejle;14\nFanø;3;;Odense;12\n",
        "a.csv"
      ),
      (
        "Pulje A;;Pulje B;\nKommune;Pladser;Kommune;Pladser\nVejle;7;Vejle;14\nFanø;3;Odense;12\n"
          + "I alt;10;I alt;26\n", "a.csv"
      ),
      (
        "<table><tr><th colspan=2>Pulje A<th colspan=2>Pulje B<tr><th>Kommune<th>Pladser<th>Kommune"
          + "<th>Pladser<tr><td>Vejle<td>7<td>Vejle<td>14<tr><td>Fanø<td>3<td>Odense<td>12</table>",
        "a.html"
      ),
    ])
  func titled(_ text: String, _ file: String) {
    let trial = Trial(text, file: file)
    #expect(trial.errors.isEmpty)
    #expect(
      trial.rows == [
        "1 0630 'Pulje A / Pladser' 7", "1 0563 'Pulje A / Pladser' 3",
        "2 0630 'Pulje B / Pladser' 14", "2 0461 'Pulje B / Pladser' 12",
      ])
  }

  @Test("A total and a lost name are told in each block")
  func checked() {
    let start = "Pulje A;;Pulje B;\nKommune;Pladser;Kommune;Pladser\nVejle;7;Vejle;14\n"
    #expect(Trial(start + "Fanø;3;Odense;12\nI alt;10;I alt;27\n").errors == [.totalMismatch])
    #expect(Trial(start + "Fanø;3;;12\n").errors == [.valueWithoutName])
  }

  @Test("Blocks under regions stay one table, and other headings stay a choice")
  func others() {
    let regions = "Region Syddanmark;;Region Midtjylland;\nKommune;Pladser;Kommune;Pladser\n"
    #expect(
      Trial(regions + "Vejle;7;Viborg;14\n").rows == ["1 0630 'Pladser' 7", "1 0791 'Pladser' 14"])
    let mixed = "Pulje A;;Pulje B;\nKommune;Pladser;Kommune;Beløb\nVejle;7;Viborg;14\n"
    #expect(Trial(mixed).extraction == nil)
  }
}
