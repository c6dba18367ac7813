private import CLibMD

/// SHA-256 by libmd, the digest library that Debian's own package manager uses.
package enum Digest {
  /// The digest of `bytes` in lower case hexadecimal.
  package static func sha256(_ bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    unsafe SHA256Init(&context)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe SHA256Update(&context, buffer.baseAddress, buffer.count)
    }
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe digest.withUnsafeMutableBufferPointer { buffer in
      unsafe SHA256Final(buffer.baseAddress, &context)
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
