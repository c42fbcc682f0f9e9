import { useEffect, useState } from 'react'

function pictureBlob(base64: string): Blob | null {
  try {
    const letters = atob(base64)
    return new Blob([Uint8Array.from(letters, letter => letter.charCodeAt(0))], { type: 'image/jpeg' })
  } catch {
    // Not base64: a picture less, nothing more.
    return null
  }
}

/** An address for a JPEG in base64 that the page may show (its policy allows blob:, not data:); null before, and without one. */
export function usePictureUrl(base64: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const blob = base64 === null ? null : pictureBlob(base64)
    if (!blob) return setUrl(null)
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [base64])
  return url
}
