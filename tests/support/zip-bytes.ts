import { deflateRawSync } from 'node:zlib'

export type ZipFile = {
  readonly name: string
  readonly data: string | Uint8Array
  readonly isPacked?: boolean
  /** What the zip says of the length, where it lies. */
  readonly saidBytes?: number
}

const header = (size: number, fields: readonly (readonly [at: number, bytes: 2 | 4, value: number])[]): Buffer => {
  const bytes = Buffer.alloc(size)
  for (const [at, length, value] of fields) bytes.writeUIntLE(value, at, length)
  return bytes
}

/** A zip of these files, byte by byte, so that a test can make one that lies. Checksums are left at zero. */
export function zipBytes(files: readonly ZipFile[]): ArrayBuffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, data, isPacked = true, saidBytes } of files) {
    const [label, plain] = [Buffer.from(name), Buffer.from(data)]
    const body = isPacked ? deflateRawSync(plain) : plain
    const [method, size] = [isPacked ? 8 : 0, saidBytes ?? plain.length]
    const local = header(30, [
      [0, 4, 0x04034b50],
      [4, 2, 20],
      [8, 2, method],
      [18, 4, body.length],
      [22, 4, size],
      [26, 2, label.length],
    ])
    bodies.push(local, label, body)
    const entry = header(46, [
      [0, 4, 0x02014b50],
      [4, 2, 20],
      [6, 2, 20],
      [10, 2, method],
      [20, 4, body.length],
      [24, 4, size],
      [28, 2, label.length],
      [42, 4, at],
    ])
    directory.push(entry, label)
    at += local.length + label.length + body.length
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0)
  const end = header(22, [
    [0, 4, 0x06054b50],
    [8, 2, files.length],
    [10, 2, files.length],
    [12, 4, length],
    [16, 4, at],
  ])
  const whole = Buffer.concat([...bodies, ...directory, end])
  return new Uint8Array(whole).buffer
}
