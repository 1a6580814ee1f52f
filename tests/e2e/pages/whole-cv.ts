import { addLine, pickLines, writePersonal, writeText } from './cv.ts';
import type { Device } from './device.ts';

/** Every part that a CV here has, each through its own form. */
export async function writeWholeCv(device: Device, cv: string, name: string): Promise<void> {
  await writePersonal(device, cv, 'name', name);
  await writePersonal(device, cv, 'town', 'Den Haag');
  await writePersonal(device, cv, 'phone', '06 00 00 00 00');
  await writePersonal(device, cv, 'email', 'seyma@voorbeeld.nl');
  await writeText(device, cv, 'profile', 'Ik werk rustig en netjes.\nIk zoek werk in een winkel.');
  await addLine(device, cv, 'work', {
    texts: {
      workTitle: 'Verkoper',
      organisation: 'Bakkerij Zon',
      place: 'Izmir',
      details: 'Brood verkopen\nKassa doen',
    },
    years: { from: '2012', until: '2018' },
  });
  await addLine(device, cv, 'home', {
    texts: { homeTitle: 'Zorg voor mijn moeder' },
    years: { from: '2019', until: '2024' },
    presses: ['homeSkill.care', 'homeSkill.money'],
  });
  await addLine(device, cv, 'volunteering', {
    texts: { volunteeringTitle: 'Kookgroep', organisation: 'Buurthuis' },
    years: { from: '2025' },
    presses: ['field.isNow'],
  });
  await addLine(device, cv, 'education', {
    texts: { educationTitle: 'Handel', eduLevel: 'mbo 2', school: 'Vakschool' },
    years: { from: '2008', until: '2011' },
    presses: ['field.diplomaYes'],
  });
  await addLine(device, cv, 'course', { texts: { courseTitle: 'Taalles' }, years: { courseWhen: '2025' } });
  await addLine(device, cv, 'language', { texts: { languageTitle: 'Turks' } });
  await pickLines(device, cv, 'skill', ['Kassa']);
  await pickLines(device, cv, 'qualification', ['Rijbewijs B']);
  await pickLines(device, cv, 'quality', ['Rustig', 'Op tijd']);
  for (const part of ['hobbies', 'references'])
    await writeText(device, cv, part, `${part}: lezen en fietsen`);
}
