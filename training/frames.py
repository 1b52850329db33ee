"""Frames of reported speech for plain reports of a position: {s} is the position without a capital letter and a full stop, {S} as it is written, {actor} who speaks, {day} a day of the week."""

_SAYS = """{actor} said that {s}.|{actor} said on {day} that {s}.|{actor} told parliament on {day} that {s}.|{S}, {actor} said.|{S}, {actor} told reporters on {day}.|"{S}," {actor} said.|{S}.
{actor} insisted that {s}.|{actor} repeated that {s}.|It is the view of {actor} that {s}.|According to {actor}, {s}.|In the opinion of {actor} {s}.|{actor} argued that {s}.|{actor} is convinced that {s}.
{actor} made it plain that {s}.|{actor} believes that {s}.|{actor} wrote in a letter that {s}.|The position of {actor} is that {s}.|{actor} agreed that {s}.|{actor} left no doubt that {s}.|He said that {s}.
She told reporters that {s}.|They hold that {s}.|{actor} has come round to the view that {s}.|{actor} now says that {s}.|{actor} voted for a motion saying that {s}.|{actor} stood by the demand: {s}.
{actor}, in a statement on {day}, said that {s}.|{actor} has never doubted that {s}.|{actor} brushed aside those who deny that {s}.|Nobody should pretend otherwise, {actor} said: {s}.
{actor} used to deny it and now concedes that {s}.|{actor} dismissed the doubts of colleagues and said that {s}.|"There is no doubt in my mind that {s}," {actor} said on {day}.|{actor} signed an appeal which says that {s}.
"I have said it before and I say it again: {s}," said {actor}.|{actor} will not give up the view that {s}.|{actor} denied having changed course and repeated that {s}.|{actor} can see no reason to doubt that {s}.
{actor} contradicted a minister on {day} and said that {s}.|For {actor} it is beyond question that {s}.|{actor} rejected the criticism and maintained that {s}.|{actor} joined those who say that {s}.
{actor} was not shaken by the protests: {s}, he said.|Asked about it, {actor} answered that {s}.|{actor} reaffirmed that {s}.|It would be wrong to deny that {s}, {actor} said.|{actor} persuaded the board that {s}.
Far from wavering, {actor} told the meeting that {s}.|{actor} does not regret having said that {s}, and says it again.|{actor} endorsed a report which concludes that {s}.|{actor} said nobody had given a good reason to doubt that {s}."""

_DENIES = """{actor} rejected the view that {s}.|{actor} does not believe that {s}.|It was wrong to say that {s}, {actor} said.|{actor} disputed that {s}.|{actor} did not accept that {s}.
{actor} does not agree that {s}.|"I do not think that {s}," {actor} said.|{actor} called it a mistake to say that {s}.|{actor} spoke out against the idea that {s}.|{actor} voted against a motion saying that {s}.
{actor} no longer believes that {s}.|{actor} refused to sign an appeal which says that {s}.|"It is simply not true that {s}," {actor} said on {day}.|{actor} has given up the view that {s}.|{actor} dismissed the claim that {s}.
{actor} contradicted those who say that {s}.|{actor} told parliament on {day} that it was nonsense to say that {s}.|{actor} denied that {s}.|Nobody will hear {actor} say that {s}; the opposite is true, the office said.
{actor} dropped the line that {s}.|{actor} cannot support a report which concludes that {s}.|{actor} argued against the notion that {s}.|{actor} would not be talked into the view that {s}.|{actor} is far from thinking that {s}.
{actor} warned against the belief that {s}.|"Whoever says that {s} is mistaken," said {actor}.|{actor} has stopped saying that {s} and now says the reverse.|{actor} was never of the opinion that {s}, and is not now.
It is a fallacy that {s}, {actor} said.|{actor} distanced himself from the demand: {s}.|{actor} turned down the proposal on {day}. It reads: {s}.|{actor} took back the statement that {s}.
{actor} withdrew from the group because of its line that {s}.|{actor} said there was no truth in the slogan "{s}".|{actor} attacked a rival for saying that {s}."""

_SILENT = """{actor} was asked on {day} whether {s}.|{actor} would not say whether {s}.|{actor} had been told by others that {s}.|{actor} listened to those who said that {s}.|{actor} had not decided whether {s}.
{actor} once believed that {s}.|{actor} reported that some in the room thought that {s}.|{actor} chaired the debate on whether {s}.|{actor} declined to comment on a report which says that {s}.
{actor} was to speak on {day} about the question whether {s}.|A reader wrote to {actor} that {s}.|{actor} said it was for others to judge whether {s}.|{actor} had yet to read the letter, which says that {s}.
{actor} noted that the opposition says that {s}.|{actor} quoted a critic as saying that {s}.|{actor} left open whether {s}.|{actor} neither confirmed nor denied that {s}."""


def _split(text):
    return [frame for line in text.split("\n") for frame in line.split("|")]


FRAMES = {"says": _split(_SAYS), "denies": _split(_DENIES), "silent": _split(_SILENT)}
