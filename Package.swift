// swift-tools-version: 6.3

import PackageDescription

/// Flags for every target: a warning is an error, and imports say what they are for.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Flags for the targets that touch C memory: every unsafe expression is marked.
let strictMemory: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
  name: "fordeling",
  products: [
    .library(name: "Fordeling", targets: ["Fordeling"]),
    .executable(name: "fordeling", targets: ["FordelingTool"]),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),

    .target(name: "FordelingModel", swiftSettings: strict),
    .target(
      name: "FordelingDigest", dependencies: ["CLibMD"], swiftSettings: strictMemory),
    .target(
      name: "FordelingReaders",
      dependencies: ["FordelingModel", "FordelingDigest", "CLibXML2"],
      swiftSettings: strictMemory),
    .target(
      name: "FordelingNormalizer",
      dependencies: ["FordelingModel"],
      swiftSettings: strict),
    .target(
      name: "FordelingParser",
      dependencies: ["FordelingModel", "FordelingNormalizer"],
      swiftSettings: strict),
    .target(
      name: "FordelingEmitters",
      dependencies: ["FordelingModel"],
      swiftSettings: strict),
    .target(
      name: "FordelingDiff",
      dependencies: ["FordelingModel"],
      swiftSettings: strict),
    .target(
      name: "FordelingArchive",
      dependencies: ["FordelingModel", "FordelingDigest", "CSQLite"],
      swiftSettings: strictMemory),
    .target(
      name: "Fordeling",
      dependencies: [
        "FordelingModel", "FordelingReaders", "FordelingNormalizer", "FordelingParser",
        "FordelingEmitters", "FordelingDiff", "FordelingArchive",
      ],
      swiftSettings: strict),
    .target(
      name: "FordelingCommands",
      dependencies: ["Fordeling", "FordelingDigest", "FordelingReaders"],
      swiftSettings: strictMemory),
    .executableTarget(
      name: "FordelingTool",
      dependencies: ["FordelingCommands"],
      swiftSettings: strict),

    .executableTarget(
      name: "RegisterGenerator",
      dependencies: ["FordelingNormalizer"],
      exclude: ["Register"],
      swiftSettings: strict),

    .target(
      name: "FordelingTestSupport", path: "Tests/FordelingTestSupport", swiftSettings: strict),
    .testTarget(
      name: "FordelingModelTests", dependencies: ["FordelingModel"], swiftSettings: strict),
    .testTarget(
      name: "FordelingReadersTests",
      dependencies: ["FordelingReaders", "FordelingModel", "FordelingTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "FordelingNormalizerTests",
      dependencies: ["FordelingNormalizer", "FordelingModel", "FordelingTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "FordelingParserTests", dependencies: ["Fordeling", "FordelingTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "FordelingEmittersTests",
      dependencies: ["FordelingEmitters", "FordelingModel"],
      swiftSettings: strict),
    .testTarget(
      name: "FordelingDiffTests", dependencies: ["Fordeling", "FordelingTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "FordelingArchiveTests",
      dependencies: ["FordelingArchive", "FordelingDigest", "FordelingModel"],
      swiftSettings: strict),
    .testTarget(
      name: "FordelingCommandsTests",
      dependencies: [
        "FordelingCommands", "Fordeling", "FordelingArchive", "FordelingDigest", "FordelingReaders",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FordelingEndToEndTests", dependencies: ["FordelingTool"], swiftSettings: strict),
  ]
)

// The fuzzer links libFuzzer's own entry point, so it is only there when it is asked for.
if Context.environment["FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzer",
      dependencies: ["Fordeling", "FordelingEmitters", "FordelingModel", "FordelingReaders"],
      path: "Tests/Fuzzer",
      swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])]))
}
