import type { CategoryView, CreateCategoryBody } from '@switchboard/contracts';
import { useState } from 'react';
import { useTeams } from '../agent-ticket/desk-lists';
import { changeCategory, createCategory, removeCategory } from '../api/desk-setup';
import { keys } from '../api/keys';
import { errorFor } from '../app/error-for';
import { useTexts } from '../app/texts';
import { EntryDialog } from '../desk-setup/entry-dialog';
import { type LabelRow, LabelRows } from '../desk-setup/label-rows';
import { skillsOf } from '../desk-setup/skills';
import { useSave } from '../desk-setup/use-save';
import { Area, Field, Select } from '../ui/field';
import { categoriesTexts } from './texts';

interface CategoryDialogProps {
  /** Undefined: a new one. */
  readonly category: CategoryView | undefined;
  readonly onClose: () => void;
}

export function CategoryDialog({ category, onClose }: CategoryDialogProps) {
  const words = useTexts(categoriesTexts);
  const teams = useTeams();
  const save = useSave(keys.categories, onClose);
  const [once] = useState(() => crypto.randomUUID());
  const [label, setLabel] = useState(category?.label ?? '');
  const [description, setDescription] = useState(category?.description ?? '');
  const [skills, setSkills] = useState((category?.skills ?? []).join(', '));
  const [team, setTeam] = useState(category?.defaultTeam ?? '');
  const [parts, setParts] = useState<readonly LabelRow[]>(() =>
    (category?.subcategories ?? [])
      .filter(({ retired }) => !retired)
      .map(part => ({ key: part.key, label: part.label, skills: (part.skills ?? []).join(', ') })),
  );
  const submit = () => {
    const retired = (category?.subcategories ?? []).filter(part => part.retired);
    const body = {
      label: label.trim(),
      description: description.trim() === '' ? null : description.trim(),
      skills: skillsOf(skills),
      defaultTeam: team === '' ? null : team,
      subcategories: [
        ...parts.map(part => ({ ...part, label: part.label.trim(), skills: skillsOf(part.skills ?? '') })),
        // Those that are retired already stay so.
        ...retired.map(({ key, label: name, skills: asked = [] }) => ({
          key,
          label: name,
          skills: asked,
          retired: true,
        })),
      ],
    } satisfies CreateCategoryBody;
    save.save(() => (category ? changeCategory(category.key, body) : createCategory(body, once)));
  };
  return (
    <EntryDialog
      title={category?.label ?? words.newOne}
      save={save}
      onClose={onClose}
      onSubmit={submit}
      onRemove={category && (() => save.remove(() => removeCategory(category.key)))}
      onRestore={
        category?.retired ? () => save.save(() => changeCategory(category.key, { retired: false })) : undefined
      }
    >
      <Field
        label={words.name}
        value={label}
        maxLength={80}
        onChange={event => setLabel(event.target.value)}
        {...errorFor(save.errorOf('label') ?? save.errorOf('key'))}
      />
      <Area
        label={words.about}
        hint={words.aboutHint}
        value={description}
        rows={2}
        maxLength={500}
        onChange={event => setDescription(event.target.value)}
        {...errorFor(save.errorOf('description'))}
      />
      <LabelRows
        legend={words.parts}
        name={words.part}
        skills={words.partSkills}
        add={words.addPart}
        rows={parts}
        onChange={setParts}
        errorOf={index => save.errorOf(`subcategories/${index}`) ?? save.errorOf(`subcategories/${index}/label`)}
        hint={words.partsHint}
      />
      <Field
        label={words.skills}
        hint={words.skillsHint}
        value={skills}
        onChange={event => setSkills(event.target.value)}
        {...errorFor(save.errorOf('skills') ?? save.errorOf('skills/0'))}
      />
      <Select
        label={words.team}
        value={team}
        onChange={event => setTeam(event.target.value)}
        {...errorFor(save.errorOf('defaultTeam'))}
      >
        <option value="">{words.anyTeam}</option>
        {teams.map(({ key, label: name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </EntryDialog>
  );
}
