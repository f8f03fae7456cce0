import type { AttemptStory } from '../renderer/api/types.ts';

/** What a scheduler's page might look like in a picture: a drawing, so that no real page is needed. */
export function drawPicture({ attempt }: AttemptStory, name: string): string {
  const days = Array.from({ length: 35 }, (_, index) => {
    const [x, y] = [420 + (index % 7) * 52, 190 + Math.floor(index / 7) * 52];
    const fill = index === 17 ? '#0b65e3' : index % 5 === 0 ? '#eaf2ff' : '#ffffff';
    return `<circle cx="${x}" cy="${y}" r="20" fill="${fill}"/><text x="${x}" y="${y + 5}" text-anchor="middle" font-size="14" fill="${index === 17 ? '#fff' : '#333'}">${(index % 30) + 1}</text>`;
  });
  const text = (x: number, y: number, size: number, words: string) =>
    `<text x="${x}" y="${y}" font-size="${size}" fill="#222">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="800" viewBox="0 0 1280 800" font-family="sans-serif">
<rect width="1280" height="800" fill="#f4f5f7"/><rect x="60" y="60" width="1160" height="680" rx="8" fill="#fff" stroke="#ddd"/>
${text(100, 130, 18, attempt.leadName)}${text(100, 170, 30, '30 Minute Meeting')}${text(100, 210, 15, name)}
<line x1="360" y1="60" x2="360" y2="740" stroke="#eee"/>${text(400, 130, 20, 'Select a Date & Time')}${days.join('')}
${['9:30am', '10:00am', '10:30am', '2:00pm'].map((clock, index) => `<rect x="860" y="${170 + index * 62}" width="300" height="48" rx="6" fill="${index === 1 ? '#0b65e3' : '#fff'}" stroke="#0b65e3"/><text x="1010" y="${200 + index * 62}" text-anchor="middle" font-size="16" fill="${index === 1 ? '#fff' : '#0b65e3'}">${clock}</text>`).join('')}
</svg>`;
}
