/** The media that the user gave. */
export function MediaBin() {
  return <section className="h-full" />
}
