/** The magnitude of each frequency in a signal, in decibels; its length is a power of 2. */
export function spectrumOf(signal: Float64Array): Float64Array {
  const length = signal.length;
  const windowed = signal.map((value, i) =>
    value * Math.sin((Math.PI * i) / length) ** 2
  );
  const { real, imaginary } = transform(windowed);
  return real.subarray(0, length / 2).map((value, i) => {
    const size = Math.hypot(value, imaginary[i] ?? 0) / length;
    return 20 * Math.log10(size + 1e-6);
  });
}

/** The fast Fourier transform: of even and odd samples, then combined. */
function transform(signal: Float64Array) {
  const length = signal.length;
  if (length === 1) return { real: signal, imaginary: new Float64Array(1) };
  const half = length / 2;
  const every = (offset: number) =>
    transform(Float64Array.from(
      { length: half },
      (_, i) => signal[2 * i + offset] ?? 0,
    ));
  const [even, odd] = [every(0), every(1)];
  const real = new Float64Array(length);
  const imaginary = new Float64Array(length);
  for (let i = 0; i < half; i++) {
    const angle = (-2 * Math.PI * i) / length;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [re, im] = [odd.real[i] ?? 0, odd.imaginary[i] ?? 0];
    const [x, y] = [even.real[i] ?? 0, even.imaginary[i] ?? 0];
    const [turnedX, turnedY] = [re * cos - im * sin, re * sin + im * cos];
    real[i] = x + turnedX;
    imaginary[i] = y + turnedY;
    real[i + half] = x - turnedX;
    imaginary[i + half] = y - turnedY;
  }
  return { real, imaginary };
}
