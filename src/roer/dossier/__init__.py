"""The file of a person or a family. What you say stays as you said it; what others write stands beside it.

A **statement** is one thing said or written. An **interpretation** is what a professional makes of somebody's own words.
A **plan** holds goals and agreements; a **promise** is an agreement that somebody made with a name and a day. A
**thread** is a conversation with the familiar face. A **review** looks back, the family's own judgement first.
"""
