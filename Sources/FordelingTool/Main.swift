import FordelingCommands
import Glibc

@main
enum Main {
  static func main() {
    exit(CommandLineTool.run())
  }
}
